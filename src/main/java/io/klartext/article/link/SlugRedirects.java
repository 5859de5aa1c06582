package io.klartext.article.link;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.site.SiteConfig;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The ledger of addresses that readers have known. It points at articles and not at other addresses, so that however
 * often an article moves there is one step to where it is now, and no loop.
 */
@Singleton
public class SlugRedirects {
    private static final String SELECT = """
            select p.article_id, p.slug, p.locale
            from former_slug f
            left join publication p on p.article_id = f.article_id
            and\s""" + PublicAddresses.VISIBLE;

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
     * @param locale if null, the default locale of the site is preferred
     * @throws Failure.Gone if it is no longer public
     * @throws Failure.NotFound if there never was such an article
     */
    public ArticleSlug present(String slugOrId, String locale) {
        Conditions former = lookup("f", slugOrId, locale)
                .bind("preferred", site.defaultLocale())
                .bind("now", clock.now());
        List<ArticleSlug> known = database.list(
                SELECT + former.where() + " order by f.locale = :preferred desc, f.left_at desc",
                former,
                1,
                ArticleSlug::of);
        if (known.isEmpty() && !hasExpired(slugOrId, locale)) {
            throw new Failure.NotFound("The article");
        }
        if (known.isEmpty() || known.get(0).slug() == null) {
            throw new Failure.Gone("The article");
        }
        return known.get(0);
    }

    /** Whether its publication has ended by schedule, which is not recorded yet. */
    private boolean hasExpired(String slugOrId, String locale) {
        Conditions expired = lookup("p", slugOrId, locale).and("p.unpublish_at <= :now", "now", clock.now());
        return database.number("select count(*) from publication p" + expired.where(), expired) > 0;
    }

    private static Conditions lookup(String table, String slugOrId, String locale) {
        Conditions conditions = new Conditions().andIfGiven(table + ".locale = :locale", "locale", locale);
        return Ids.parse(slugOrId)
                .map(id -> conditions.and(table + ".article_id = :id", "id", id))
                .orElseGet(() -> conditions.and(table + ".slug = :slug", "slug", slugOrId));
    }
}
