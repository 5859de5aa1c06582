package io.klartext.search.index;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import java.time.Instant;

/** SQL conditions and ranks of a query. */
public final class SearchConditions {
    private static final Sql PUBLICATION = Sql.of("""
            p.article_id in (select s.article_id from search_publication s where s.words @@ cast(:query as tsquery))""");

    private static final Sql WORKING_COPY = Sql.of("""
            a.id in (select s.article_id from search_working_copy s where s.words @@ cast(:query as tsquery))""");

    /**
     * The weights of D, C, B and A. Words of the headline count twice, and whole words count more than beginnings of
     * words. Only the newest matches are ranked, so that a frequent word costs no more than a rare one.
     */
    private static final Sql RANKED = Sql.of("""
            (select c.article_id,
                    cast(1000000 * (
                        ts_rank('{0.1,0.3,0.6,1}', c.words, cast(:exact as tsquery), 1)
                        + ts_rank('{0.1,0.3,0.6,1}', c.headline, cast(:exact as tsquery))
                        + 0.1 * ts_rank('{0.1,0.3,0.6,1}', c.words, cast(:matching as tsquery), 1)) as integer) as rank
             from (select p.article_id, p.words, p.headline from search_publication p
                   where p.words @@ cast(:matching as tsquery) and is_public(p.published_at, p.unpublish_at, :now)
                   and {filter} order by p.published_at desc, p.article_id desc limit :candidates) c)""");

    private static final int CANDIDATES = 1000;

    private SearchConditions() {}

    /** Whether the query finds the publication {@code p}. */
    public static Sql ofPublication(SearchQuery query) {
        return PUBLICATION.bind("query", query.matching());
    }

    /** Whether the query finds the working copy {@code a}. */
    public static Sql ofWorkingCopy(SearchQuery query) {
        return WORKING_COPY.bind("query", query.matching());
    }

    /**
     * A table of the public articles that the query finds: {@code article_id} and {@code rank}, the best of the newest
     * thousand.
     *
     * @param filter further conditions on {@code p}, which has the id, the locale and the time of the publication
     */
    public static Sql ranked(SearchQuery query, Filter filter, Instant now) {
        return RANKED.with("filter", filter)
                .bind("matching", query.matching())
                .bind("exact", query.exact())
                .bind("candidates", CANDIDATES)
                .bind("now", now);
    }
}
