package io.klartext.search.suggest;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.search.index.QueryReader;
import io.klartext.search.index.SearchQuery;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Completes typed text with public names of tags and authors, and with headlines of public articles. */
@Singleton
class Suggestions {
    private static final int CANDIDATES = 200;

    /** Names with a word that begins as typed come first, then similar names. */
    private static final Sql ENTRIES = Sql.of("""
            select c.kind, c.id, c.slug, c.name, cast(null as text) as locale
            from (select e.kind, e.id, e.slug, e.name,
                         ' ' || without_accents(e.name) like '% ' || without_accents(:pattern) || '%' as begins,
                         similarity(without_accents(e.name), without_accents(:typed)) as similar
                  from named_entry e
                  where without_accents(e.name) like '%' || without_accents(:pattern) || '%'
                  or without_accents(e.name) % without_accents(:typed)
                  limit :candidates) c
            where (c.begins or c.similar >= 0.4) and has_public_articles(c.kind, c.id, :now)
            order by c.begins desc, c.similar desc, c.name, c.id limit :limit""").bind("candidates", CANDIDATES);

    private static final Sql HEADLINES = Sql.of("""
            select 'article' as kind, h.article_id as id, h.slug, h.headline as name, h.locale
            from (select p.article_id, p.published_at,
                         ts_rank(p.headline, cast(:query as tsquery)) as rank
                  from (select article_id, published_at, headline from search_publication p
                        where p.headline @@ cast(:query as tsquery) and is_public(p.published_at, p.unpublish_at, :now)
                        and (cast(:locale as text) is null or p.locale = :locale)
                        order by p.published_at desc limit :candidates) p
                  order by rank desc, p.published_at desc, p.article_id limit :limit) f
            join published_headline h on h.article_id = f.article_id and is_public(h.published_at, h.unpublish_at, :now)
            order by f.rank desc, f.published_at desc, f.article_id""").bind("candidates", CANDIDATES);

    private final Queries database;
    private final QueryReader queries;
    private final SpellingCorrections corrections;
    private final Clock clock;

    Suggestions(Queries database, QueryReader queries, SpellingCorrections corrections, Clock clock) {
        this.database = database;
        this.queries = queries;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * Tags and authors, then headlines. Executes two statements, and two more if no headline contains the words as they
     * are typed.
     *
     * @param locale the locale of articles; null for all
     * @param limit the largest number of tags and authors, and of headlines
     */
    List<Suggestion> of(String typed, String locale, int limit) {
        SearchQuery query = queries.read(typed, list(locale));
        Instant now = clock.now();
        if (!query.hasWords()) {
            return List.of();
        }
        List<Suggestion> headlines = headlines(query, locale, limit, now);
        String corrected = headlines.isEmpty() ? corrections.corrected(typed, query) : null;
        return Stream.concat(
                        entries(typed.strip(), limit, now).stream(),
                        (corrected == null
                                        ? headlines
                                        : headlines(queries.read(corrected, list(locale)), locale, limit, now))
                                .stream())
                .toList();
    }

    private List<Suggestion> entries(String typed, int limit, Instant now) {
        return database.list(
                ENTRIES.bind("typed", typed)
                        .bind("pattern", typed.replaceAll("([\\\\%_])", "\\\\$1"))
                        .bind("limit", limit)
                        .bind("now", now),
                Suggestion.class);
    }

    private List<Suggestion> headlines(SearchQuery query, String locale, int limit, Instant now) {
        return database.list(
                HEADLINES
                        .bind("query", query.matching())
                        .bind("locale", locale)
                        .bind("limit", limit)
                        .bind("now", now),
                Suggestion.class);
    }

    private static List<String> list(String locale) {
        return locale == null ? List.of() : List.of(locale);
    }
}
