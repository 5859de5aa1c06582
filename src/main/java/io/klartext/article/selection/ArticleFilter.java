package io.klartext.article.selection;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
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
    private static final Sql REFERS = Sql.of("""
            exists (select from {references}_{kind} r join {kind} e on e.id = r.{kind}_id
                    where r.article_id = {article} and e.trashed_at is null
                    and (e.slug = any(:slugs) or (e.aliases || e.former_slugs) && cast(:slugs as text[])))""");

    private static final Sql PUBLICATION_REFERS =
            REFERS.with("references", "publication").with("article", "p.article_id");
    private static final Sql WORKING_COPY_REFERS =
            REFERS.with("references", "article").with("article", "a.id");

    /** The tag, if the filter consists of a single tag; else null. */
    public String onlyTag() {
        boolean one = tags.size() == 1 && tags.get(0).size() == 1 && authors.isEmpty();
        return one ? tags.get(0).iterator().next() : null;
    }

    /** The filter of publications named {@code p}. */
    public Filter ofPublications() {
        return references(Filter.none().andIfGiven("p.locale = :locale", "locale", locale), PUBLICATION_REFERS);
    }

    /** The filter of working copies named {@code a}. */
    public Filter ofWorkingCopies() {
        return references(Filter.none().andIfGiven("a.locale = :locale", "locale", locale), WORKING_COPY_REFERS);
    }

    private Filter references(Filter filter, Sql refers) {
        return references(references(filter, refers.with("kind", "tag"), tags), refers.with("kind", "author"), authors);
    }

    private static Filter references(Filter filter, Sql refers, List<Set<String>> groups) {
        Filter all = filter;
        for (Set<String> slugs : groups) {
            all = all.and(refers.bind("slugs", slugs));
        }
        return all;
    }
}
