package io.klartext.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.asset.delivery.AssetView;
import io.klartext.directory.EntryRow;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.site.head.Head;
import java.util.UUID;

/**
 * An author as readers see it.
 *
 * @param head the head of the page; null unless requested
 */
record AuthorView(
        UUID id,
        String slug,
        String name,
        String bio,
        AssetView picture,
        long articleCount,
        Links links,
        @JsonInclude(JsonInclude.Include.NON_NULL) Head head) {
    record Links(String self) {}

    static AuthorView of(EntryRow author, AssetView picture) {
        return new AuthorView(
                author.id(),
                author.slug(),
                author.name(),
                author.about(),
                picture,
                author.articleCount(),
                new Links(path(author.slug())),
                null);
    }

    /** This author with the head of the page. */
    AuthorView with(Head ofPage) {
        return new AuthorView(id, slug, name, bio, picture, articleCount, links, ofPage);
    }

    /** The links of an author. */
    static String path(String slug) {
        return PublicUrl.of(Paths.DELIVERY + "/authors/" + slug);
    }
}
