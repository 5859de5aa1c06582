package io.klartext.resolve;

import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.link.ArticleSlug;
import io.klartext.article.link.SlugRedirects;
import io.klartext.author.Authors;
import io.klartext.directory.Directory;
import io.klartext.directory.EntryRow;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.DeliveryPaths;
import io.klartext.site.PublicPaths;
import io.klartext.site.SitePaths;
import io.klartext.tag.Tags;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Resolves a path, so that a frontend needs one request for its routing. */
@Singleton
public class UrlResolver {
    private final SitePaths site;
    private final DeliveryPaths delivery;
    private final PublishedArticles articles;
    private final SlugRedirects slugRedirects;
    private final Tags tags;
    private final Authors authors;

    UrlResolver(
            SitePaths site,
            DeliveryPaths delivery,
            PublishedArticles articles,
            SlugRedirects slugRedirects,
            Tags tags,
            Authors authors) {
        this.site = site;
        this.delivery = delivery;
        this.articles = articles;
        this.slugRedirects = slugRedirects;
        this.tags = tags;
        this.authors = authors;
    }

    /**
     * The item at the path, or the item that was there and has moved.
     *
     * @throws Failure.BadParameter if the path is malformed
     * @throws Failure.Gone if it is no longer public
     * @throws Failure.NotFound if nothing was ever there
     */
    public ResolvedUrl resolve(String path) {
        URI uri = SitePaths.parse(path)
                .orElseThrow(() -> new Failure.BadParameter(
                        "path", "'path' must be a path of the site, like /de/leica, of 2000 characters at most."));
        SitePaths.Target target = site.read(uri).orElseThrow(() -> new Failure.NotFound("The path"));
        PublicPaths paths = target.ofSite() ? site : delivery;
        return switch (target.type()) {
            case "tag" -> entry(target, tags, paths::ofTag);
            case "author" -> entry(target, authors, paths::ofAuthor);
            default -> article(target, paths);
        };
    }

    private ResolvedUrl article(SitePaths.Target target, PublicPaths paths) {
        Optional<ArticleSlug> present = articles.findAddress(target.slugOrId(), target.locale());
        ArticleSlug address = present.orElseGet(() -> slugRedirects.present(target.slugOrId(), target.locale()));
        return new ResolvedUrl(
                target.type(),
                address.id(),
                address.slug(),
                address.locale(),
                paths.ofArticle(address.slug(), address.locale()),
                present.isEmpty());
    }

    private static ResolvedUrl entry(SitePaths.Target target, Directory<?> entries, UnaryOperator<String> path) {
        Optional<EntryRow> present = entries.findPublic(target.slugOrId());
        EntryRow entry = present.or(() -> entries.findPublic(entries.presentSlug(target.slugOrId())))
                .orElseThrow(() -> new Failure.NotFound("The " + target.type()));
        return new ResolvedUrl(
                target.type(), entry.id(), entry.slug(), null, path.apply(entry.slug()), present.isEmpty());
    }
}
