package io.klartext.article.selection;

import io.klartext.platform.database.Conditions;
import java.util.List;
import java.util.Set;

/**
 * A filter of articles.
 *
 * @param locale null for all
 * @param tags sets of slugs, aliases and former slugs: an article must have one tag of each set
 * @param authors the same for authors
 */
public record ArticleFilter(String locale, List<Set<String>> tags, List<Set<String>> authors) {
    /** The tag, if the filter consists of a single tag; else null. */
    public String onlyTag() {
        boolean one = tags.size() == 1 && tags.get(0).size() == 1 && authors.isEmpty();
        return one ? tags.get(0).iterator().next() : null;
    }

    /**
     * The filter in SQL.
     *
     * @param text the alias of the table of the content
     * @param references the prefix of the names of its reference tables
     * @param id the qualified id of the article
     */
    public Conditions conditions(String text, String references, String id) {
        Conditions conditions = new Conditions().andIfGiven(text + ".locale = :locale", "locale", locale);
        refer(conditions, references, id, "tag", tags);
        refer(conditions, references, id, "author", authors);
        return conditions;
    }

    private static void refer(
            Conditions conditions, String references, String id, String entry, List<Set<String>> groups) {
        String clause = """
                exists (select from %1$s_%2$s r join %2$s e on e.id = r.%2$s_id
                        where r.article_id = %3$s and e.trashed_at is null
                        and (e.slug = any(string_to_array(:%4$s, ','))
                             or (e.aliases || e.former_slugs) && string_to_array(:%4$s, ',')))""";
        for (int group = 0; group < groups.size(); group++) {
            String name = entry + group;
            conditions.and(clause.formatted(references, entry, id, name), name, String.join(",", groups.get(group)));
        }
    }
}
