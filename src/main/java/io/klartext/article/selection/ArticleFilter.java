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

    /**
     * A reference to a tag or an author.
     *
     * @param kind the table of what it refers to
     * @param slug a slug, an alias or a former slug
     */
    record Reference(String kind, String slug) {}

    /** The reference, if the filter has no other; else null. */
    Reference onlyReference() {
        if (tags.size() + authors.size() != 1) {
            return null;
        }
        Set<String> slugs = tags.isEmpty() ? authors.get(0) : tags.get(0);
        return slugs.size() == 1
                ? new Reference(
                        tags.isEmpty() ? "author" : "tag", slugs.iterator().next())
                : null;
    }

    /** Whether it asks for tags or authors. */
    boolean hasReferences() {
        return !tags.isEmpty() || !authors.isEmpty();
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
