package io.klartext.article.selection;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import io.klartext.search.index.SearchConditions;
import io.klartext.search.index.SearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A filter of published articles.
 *
 * @param after articles published at that time or later; null for all
 * @param before articles published before that time; null for all
 * @param ids null for all
 * @param query the search query; null for all
 */
public record PublicationFilter(
        ArticleFilter common, Instant after, Instant before, List<UUID> ids, SearchQuery query) {
    private static final Sql REFERS = Sql.of("""
            f.{kind}_id = coalesce(
                (select id from {kind} where slug = :slug and trashed_at is null),
                (select id from {kind} where (aliases || former_slugs) @> array[cast(:slug as text)]
                 and trashed_at is null limit 1))""");

    /** This filter without the search query. */
    public PublicationFilter withoutQuery() {
        return new PublicationFilter(common, after, before, ids, null);
    }

    private Filter searched(Filter filter) {
        return query == null ? filter : filter.and(SearchConditions.ofPublication(query));
    }

    /** The filter of publications named {@code p}. */
    public Filter ofPublications() {
        return searched(common.ofPublications()
                .andIfGiven("p.published_at >= :after", "after", after)
                .andIfGiven("p.published_at < :before", "before", before)
                .andIfGiven("p.article_id = any(:ids)", "ids", ids));
    }

    /** This filter as a condition on publications {@code p} and the rows {@code f} of their only reference. */
    Filter ofOnlyReference() {
        ArticleFilter.Reference only = common.onlyReference();
        return searched(Filter.none()
                .and(REFERS.with("kind", only.kind()).bind("slug", only.slug()))
                .and(common.ofLocales())
                .andIfGiven("f.published_at >= :after", "after", after)
                .andIfGiven("f.published_at < :before", "before", before)
                .andIfGiven("f.article_id = any(:ids)", "ids", ids));
    }
}
