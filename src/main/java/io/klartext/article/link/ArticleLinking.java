package io.klartext.article.link;

import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.link.ArticleLink;
import io.klartext.portabletext.link.PlacedLink;
import io.klartext.site.SitePaths;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Converts links to articles to ids, so that they remain valid when slugs change. A path that is not a current or
 * former path of an article, and a URL of the site with such a path, is not changed.
 */
@Singleton
public class ArticleLinking {
    static final int MAX_TARGETS = 500;
    private static final int MAX_SUFFIX = 1000;

    private final SitePaths paths;
    private final ArticleLookup articles;

    ArticleLinking(SitePaths paths, ArticleLookup articles) {
        this.paths = paths;
        this.articles = articles;
    }

    /**
     * The body with converted links. Executes one statement, or none if no link can lead to an article.
     *
     * @param place the location of a link in the request; violations for unknown ids point there
     * @param pointer the location of the body
     */
    public PortableText linked(
            PortableText body, Function<PlacedLink, String> place, String pointer, Violations violations) {
        Map<String, SitePaths.Target> named = new HashMap<>();
        body.links().forEach(link -> named(link.href()).ifPresent(target -> named.put(link.href(), target)));
        Map<String, UUID> found = articles.find(named);
        if (found.values().stream().distinct().count() > MAX_TARGETS) {
            violations.add(pointer, "size", "A body may lead to " + MAX_TARGETS + " articles at most.");
        }
        body.links().stream()
                .filter(link -> named.containsKey(link.href()))
                .forEach(link ->
                        check(named.get(link.href()), found.containsKey(link.href()), place.apply(link), violations));
        return body.relinked(href -> Optional.of(
                found.containsKey(href)
                        ? new ArticleLink(found.get(href), named.get(href).suffix()).href()
                        : href));
    }

    private Optional<SitePaths.Target> named(String href) {
        return ArticleLink.parse(href)
                .map(link -> new SitePaths.Target("article", link.id().toString(), null, false, link.suffix()))
                .or(() -> paths.ofLink(href).filter(target -> target.type().equals("article")));
    }

    private static void check(SitePaths.Target target, boolean found, String pointer, Violations violations) {
        if (!found && Ids.parse(target.slugOrId()).isPresent()) {
            violations.add(pointer, "unknown_reference", "There is no such article.");
        } else if (found && target.suffix().length() > MAX_SUFFIX) {
            String detail = "Behind the address of an article " + MAX_SUFFIX + " characters may follow at most.";
            violations.add(pointer, "size", detail);
        }
    }
}
