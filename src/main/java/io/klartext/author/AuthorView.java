package io.klartext.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.asset.delivery.AssetView;
import io.klartext.directory.EntryRow;
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

    static AuthorView of(EntryRow author, AssetView picture, String self) {
        return new AuthorView(
                author.id(),
                author.slug(),
                author.name(),
                author.about(),
                picture,
                author.articleCount(),
                new Links(self),
                null);
    }

    /** This author with the head of the page. */
    AuthorView with(Head ofPage) {
        return new AuthorView(id, slug, name, bio, picture, articleCount, links, ofPage);
    }
}
