package io.klartext.resolve;

import io.klartext.article.ArticleGroups;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.link.ArticleSlug;
import io.klartext.article.link.SlugRedirects;
import io.klartext.author.Authors;
import io.klartext.directory.Directory;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.kernel.Failure;
import io.klartext.resolve.Resolution.Outcome;
import io.klartext.site.DeliveryPaths;
import io.klartext.site.Locales;
import io.klartext.site.PublicChanges;
import io.klartext.site.PublicPaths;
import io.klartext.site.SitePaths;
import io.klartext.tag.Tags;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.function.UnaryOperator;

/** Resolves a path, so that a frontend needs one request for its routing. */
@Singleton
class UrlResolver {
    private final SitePaths site;
    private final DeliveryPaths delivery;
    private final PublishedArticles articles;
    private final SlugRedirects slugRedirects;
    private final Tags tags;
    private final Authors authors;
    private final PublicChanges changes;

    UrlResolver(
            SitePaths site,
            DeliveryPaths delivery,
            PublishedArticles articles,
            SlugRedirects slugRedirects,
            Tags tags,
            Authors authors,
            PublicChanges changes) {
        this.site = site;
        this.delivery = delivery;
        this.articles = articles;
        this.slugRedirects = slugRedirects;
        this.tags = tags;
        this.authors = authors;
        this.changes = changes;
    }

    /**
     * The item at the path, now or formerly.
     *
     * @throws Failure.BadParameter if the path is malformed
     */
    Resolution resolve(String path) {
        URI uri = SitePaths.parse(path)
                .orElseThrow(() -> new Failure.BadParameter(
                        "path", "'path' must be a path of the site such as /de/leica, with 2000 characters at most."));
        return site.read(uri).map(this::resolve).orElse(Resolution.UNKNOWN);
    }

    private Resolution resolve(SitePaths.Target target) {
        PublicPaths paths = target.ofSite() ? site : delivery;
        return switch (target.type()) {
            case "tag" -> entry(target, tags, paths::ofTag);
            case "author" -> entry(target, authors, paths::ofAuthor);
            default -> article(target, paths);
        };
    }

    private Resolution article(SitePaths.Target target, PublicPaths paths) {
        return articles.findAddress(target.slugOrId(), Locales.of(target.locale()))
                .map(found -> Resolution.ofArticle(Outcome.CURRENT, found, pathOf(found, paths)))
                .or(() -> slugRedirects
                        .find(target.slugOrId(), Locales.of(target.locale()))
                        .map(former -> former.slug() == null
                                ? Resolution.gone(former.id())
                                : Resolution.ofArticle(Outcome.MOVED, former, pathOf(former, paths))))
                .orElse(Resolution.UNKNOWN);
    }

    private static String pathOf(ArticleSlug article, PublicPaths paths) {
        return paths.ofArticle(article.slug(), article.locale());
    }

    private static Resolution entry(SitePaths.Target target, Directory<?> entries, UnaryOperator<String> path) {
        return entries.findPublic(target.slugOrId())
                .map(found -> Resolution.ofEntry(Outcome.CURRENT, target.type(), found, path.apply(found.slug())))
                .or(() -> entries.findMoved(target.slugOrId())
                        .map(moved ->
                                Resolution.ofEntry(Outcome.MOVED, target.type(), moved, path.apply(moved.slug()))))
                .orElse(Resolution.UNKNOWN);
    }

    /** The dependencies of an answer that shows the resolution. */
    Dependencies dependenciesOf(Resolution resolution) {
        Dependencies dependencies = new Dependencies().until(changes.next());
        return resolution.slug() != null && resolution.outcome() == Outcome.CURRENT
                ? dependencies.on(ArticleGroups.of(resolution.id())).on(ArticleGroups.ofSlug(resolution.slug()))
                : dependencies.on(PublicChanges.ARTICLES).on(PublicChanges.ENTRIES);
    }
}
