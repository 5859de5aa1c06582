package io.klartext.article.link;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.site.Locales;
import io.klartext.site.SiteConfig;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * The former slugs of articles. Each leads to an article and not to another slug, so that a redirect is always a single
 * step and never a loop.
 */
@Singleton
public class SlugRedirects {
    private static final Sql PRESENT = Sql.of("""
            select f.article_id as id, p.slug, p.locale
            from former_slug f
            left join publication p on p.article_id = f.article_id and is_public(p.published_at, p.unpublish_at, :now)
            where {known} order by array_position(cast(:preferred as text[]), f.locale), f.left_at desc limit 1""");

    /** Publications that have ended by schedule, which is not recorded yet. */
    private static final Sql EXPIRED = Sql.of("""
            select p.article_id as id, cast(null as text) as slug, cast(null as text) as locale from publication p
            where {known} and p.unpublish_at <= :now order by array_position(cast(:preferred as text[]), p.locale) limit 1""");

    private static final Sql FORMER_OWNER = Sql.of("""
            select f.article_id as id, a.headline from former_slug f left join article a on a.id = f.article_id
            where f.locale = :locale and f.slug = :slug and f.article_id <> :except""");

    private final Queries database;
    private final SiteConfig site;
    private final Clock clock;

    SlugRedirects(Queries database, SiteConfig site, Clock clock) {
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The current slug of the article that was published under this slug or id.
     *
     * @param locales if it accepts all, the default locale of the site is preferred
     * @throws Failure.Gone if it is no longer public
     * @throws Failure.NotFound if there never was such an article
     */
    public ArticleSlug present(String slugOrId, Locales locales) {
        Optional<ArticleSlug> known = find(slugOrId, locales);
        if (known.isEmpty()) {
            throw new Failure.NotFound("The article");
        }
        return known.filter(present -> present.slug() != null).orElseThrow(() -> new Failure.Gone("The article"));
    }

    /**
     * The article that was published under this slug or id, by the same rules; its slug and locale are null if it is no
     * longer public.
     */
    public Optional<ArticleSlug> find(String slugOrId, Locales locales) {
        Optional<ArticleSlug> former = database.find(
                PRESENT.with("known", lookup("f", slugOrId, locales))
                        .bind("preferred", locales.preferredOr(site.defaultLocale()))
                        .bind("now", clock.now()),
                ArticleSlug.class);
        return former.or(() -> database.find(
                EXPIRED.with("known", lookup("p", slugOrId, locales))
                        .bind("preferred", locales.preferredOr(site.defaultLocale()))
                        .bind("now", clock.now()),
                ArticleSlug.class));
    }

    /**
     * Another article that readers have known under the slug.
     *
     * @param headline null if it was purged or has none
     */
    public record FormerOwner(UUID id, String headline) {}

    /** The article other than the given one that readers last knew under the slug, public now or not. */
    public Optional<FormerOwner> formerOwner(String locale, String slug, UUID except) {
        return database.find(
                FORMER_OWNER.bind("locale", locale).bind("slug", slug).bind("except", except), FormerOwner.class);
    }

    private static Sql lookup(String table, String slugOrId, Locales locales) {
        Filter filter = Filter.none().andIfGiven("{table}.locale = any(:locales)", "locales", locales.orNull());
        Filter known = Ids.parse(slugOrId)
                .map(id -> filter.and("{table}.article_id = :id", "id", id))
                .orElseGet(() -> filter.and("{table}.slug = :slug", "slug", slugOrId));
        return Sql.of("{known}").with("known", known).with("table", table);
    }
}
