package io.klartext.article.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.article.link.ArticleSlug;
import io.klartext.article.link.PublicAddresses;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.link.ArticleLink;
import io.klartext.portabletext.link.PlacedLink;
import io.klartext.site.SitePaths;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives links to articles their current paths. A link to an article that is not public is replaced by its text, so that
 * nothing reveals the article.
 */
@Singleton
class LinkRendering {
    private final PublicAddresses addresses;
    private final SitePaths paths;
    private final ObjectMapper json;

    LinkRendering(PublicAddresses addresses, SitePaths paths, ObjectMapper json) {
        this.addresses = addresses;
        this.paths = paths;
        this.json = json;
    }

    /** The articles as readers see them: one statement for all of them, none if no body has a link to an article. */
    List<PublishedArticle> shown(List<PublishedArticle> articles) {
        Map<UUID, PortableText> linked = new LinkedHashMap<>();
        articles.stream()
                .map(PublishedArticle::text)
                .filter(text -> text.body() != null && text.body().contains(ArticleLink.PREFIX))
                .forEach(text -> linked.put(text.id(), read(text.body())));
        if (linked.isEmpty()) {
            return articles;
        }
        Map<UUID, ArticleSlug> targets = addresses.of(
                linked.values().stream().flatMap(body -> body.links().stream()).map(PlacedLink::href));
        return articles.stream()
                .map(article -> linked.containsKey(article.text().id())
                        ? article.withBody(write(linked.get(article.text().id()), targets))
                        : article)
                .toList();
    }

    private Optional<String> path(String href, Map<UUID, ArticleSlug> targets) {
        return ArticleLink.parse(href)
                .map(link -> Optional.ofNullable(targets.get(link.id()))
                        .map(target -> paths.ofArticle(target.slug(), target.locale()) + link.suffix()))
                .orElse(Optional.of(href));
    }

    private PortableText read(String body) {
        try {
            return json.readValue(body, PortableText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(PortableText body, Map<UUID, ArticleSlug> targets) {
        try {
            return json.writeValueAsString(body.relinked(href -> path(href, targets)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
