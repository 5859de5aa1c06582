package io.klartext.article.selection;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import io.klartext.site.Locales;
import java.util.List;
import java.util.Set;

/**
 * A filter of articles.
 *
 * @param locales in order of preference; omits a publication with a public translation in an earlier locale
 * @param tags sets of slugs, aliases and former slugs: an article must have one tag of each set
 * @param authors the same for authors
 */
public record ArticleFilter(Locales locales, List<Set<String>> tags, List<Set<String>> authors) {
    private static final Sql REFERS = Sql.of("""
            exists (select from {references}_{kind} r join {kind} e on e.id = r.{kind}_id
                    where r.article_id = {article} and e.trashed_at is null
                    and (e.slug = any(:slugs) or (e.aliases || e.former_slugs) && cast(:slugs as text[])))""");

    private static final Sql NO_BETTER_TRANSLATION = Sql.of("""
            not exists (select from publication better
                        where better.translation_group = (
                            select own.translation_group from publication own where own.article_id = p.article_id)
                        and array_position(cast(:locales as text[]), better.locale)
                            < array_position(cast(:locales as text[]), p.locale)
                        and is_public(better.published_at, better.unpublish_at, :now))""");

    private static final Sql PUBLICATION_REFERS =
            REFERS.with("references", "publication").with("article", "p.article_id");
    private static final Sql WORKING_COPY_REFERS =
            REFERS.with("references", "article").with("article", "a.id");

    /**
     * A reference to a tag or an author.
     *
     * @param kind the table that it refers to
     * @param slug a slug, an alias or a former slug
     */
    record Reference(String kind, String slug) {}

    /** The only reference of the filter; null if it has none or several. */
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

    /** Whether it filters by tags or authors. */
    boolean hasReferences() {
        return !tags.isEmpty() || !authors.isEmpty();
    }

    /** The filter of publications named {@code p}. */
    public Filter ofPublications() {
        return references(ofLocales(), PUBLICATION_REFERS);
    }

    /** The condition on languages. */
    Filter ofLocales() {
        Filter accepted = Filter.none().andIfGiven("p.locale = any(:locales)", "locales", locales.orNull());
        return locales.isChoice() ? accepted.and(NO_BETTER_TRANSLATION.bind("locales", locales.tags())) : accepted;
    }

    /** The filter of working copies named {@code a}. */
    public Filter ofWorkingCopies() {
        return references(
                Filter.none().andIfGiven("a.locale = any(:locales)", "locales", locales.orNull()), WORKING_COPY_REFERS);
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
