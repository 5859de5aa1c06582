package io.klartext.article.rendering;

import io.klartext.article.link.ArticleSlug;
import io.klartext.article.link.PublicSlugs;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.link.ArticleLink;
import io.klartext.portabletext.link.PlacedLink;
import io.klartext.site.SitePaths;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Gives links to articles their current paths. A link to an article that is not public is replaced by its text, so that
 * nothing reveals the article.
 */
@Singleton
class LinkRendering {
    private final PublicSlugs addresses;
    private final SitePaths paths;

    LinkRendering(PublicSlugs addresses, SitePaths paths) {
        this.addresses = addresses;
        this.paths = paths;
    }

    /**
     * A function that replaces the links in each of the bodies. Executes one statement for all bodies, or none if they
     * have no links to articles.
     */
    UnaryOperator<PortableText> of(List<PortableText> bodies) {
        Map<UUID, ArticleSlug> targets = addresses.of(
                bodies.stream().flatMap(body -> body.links().stream()).map(PlacedLink::href));
        return body -> body.relinked(href -> path(href, targets));
    }

    private Optional<String> path(String href, Map<UUID, ArticleSlug> targets) {
        return ArticleLink.parse(href)
                .map(link -> Optional.ofNullable(targets.get(link.id()))
                        .map(target -> paths.ofArticle(target.slug(), target.locale()) + link.suffix()))
                .orElse(Optional.of(href));
    }
}
