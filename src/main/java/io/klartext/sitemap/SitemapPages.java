package io.klartext.sitemap;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the public pages of articles. */
@Singleton
class SitemapPages {
    /** Far below the 50,000 that the protocol allows, to bound the memory of one answer. */
    private static final int PAGE = 10_000;

    private static final int MAX_NEWS = 1000;
    private static final Duration NEWS_AGE = Duration.ofDays(2);

    private static final String COLUMNS = """
            v.article_id as id, v.slug, v.locale, v.headline, v.published_at, v.updated_at,
            (select coalesce(json_agg(json_build_object('slug', o.slug, 'locale', o.locale) order by o.locale), '[]')
             from public_page o where o.translation_group = v.translation_group and o.article_id <> v.article_id
             and is_public(o.published_at, o.unpublish_at, :now)) as translations,
            v.image_crop_x, v.image_crop_y, v.image_crop_width, v.image_crop_height, k.*""";
    private static final String PICTURE = """
            left join public_picture k on k.picture_id = v.image_id
                and (k.picture_expires_at is null or k.picture_expires_at > :now)""";
    private static final Sql FIRSTS = Sql.of("""
            select numbered.article_id from (
                select v.article_id, row_number() over (order by v.article_id) as place
                from public_page v where is_public(v.published_at, v.unpublish_at, :now)) numbered
            where numbered.place % :page = 1 order by numbered.article_id""");
    private static final Sql PAGES = Sql.of("""
            select {columns} from public_page v {picture}
            where v.article_id >= :first and is_public(v.published_at, v.unpublish_at, :now)
            order by v.article_id limit :page""").with("columns", COLUMNS).with("picture", PICTURE);
    private static final Sql NEWS = Sql.of("""
            select {columns} from public_page v {picture}
            where v.published_at > :since and is_public(v.published_at, v.unpublish_at, :now)
            order by v.published_at desc, v.article_id limit :limit""").with("columns", COLUMNS).with("picture", PICTURE);

    private final Queries database;
    private final Clock clock;

    SitemapPages(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The articles with which the sitemaps begin. */
    List<UUID> firsts() {
        return database.list(FIRSTS.bind("now", clock.now()).bind("page", PAGE), UUID.class);
    }

    /** The pages of a sitemap. */
    List<SitemapPage> from(UUID first) {
        return database.list(PAGES.bind("first", first).bind("now", clock.now()).bind("page", PAGE), SitemapPage.class);
    }

    /** The pages of articles that were published in the last two days. */
    List<SitemapPage> news() {
        Instant now = clock.now();
        return database.list(
                NEWS.bind("since", now.minus(NEWS_AGE)).bind("now", now).bind("limit", MAX_NEWS), SitemapPage.class);
    }

    /** When a page is too old for the news. */
    static Instant newsUntil(SitemapPage page) {
        return page.publishedAt().plus(NEWS_AGE);
    }
}
