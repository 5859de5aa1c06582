package io.klartext.article.link;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.EventVisibility;
import io.klartext.site.SitePaths;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Names the paths on the site under which readers find an article, or found it before. */
@Singleton
public class ArticlePaths {
    private static final int MAX_PATHS = 20;

    private static final Sql KNOWN = Sql.of("""
            select known.slug, known.locale, bool_or(known.is_public) as shown
            from (select slug, locale, is_public(published_at, unpublish_at, :now) as is_public,
                         timestamptz 'infinity' as left_at
                  from publication where article_id = :article
                  union all
                  select slug, locale, false, left_at from former_slug where article_id = :article) known
            group by known.slug, known.locale order by max(known.left_at) desc, known.slug limit :limit""");

    private final Queries database;
    private final SitePaths paths;

    ArticlePaths(Queries database, SitePaths paths) {
        this.database = database;
        this.paths = paths;
    }

    private record Known(String slug, String locale, boolean shown) {}

    /** The current path alone, of an article that readers see there, for changes that its former paths do not show. */
    public EventVisibility ofCurrent(ArticleSlug article) {
        return new EventVisibility(true, List.of(paths.ofArticle(article.slug(), article.locale())));
    }

    /**
     * The paths of the article: the current one first, then former ones, the latest first; {@value #MAX_PATHS} at most.
     * It is public if readers see the article at that moment.
     */
    public EventVisibility of(UUID article, Instant now) {
        List<Known> known =
                database.list(KNOWN.bind("article", article).bind("now", now).bind("limit", MAX_PATHS), Known.class);
        return new EventVisibility(
                known.stream().anyMatch(Known::shown),
                known.stream()
                        .map(place -> paths.ofArticle(place.slug(), place.locale()))
                        .toList());
    }
}
