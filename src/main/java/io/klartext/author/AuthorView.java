package io.klartext.author;

import io.klartext.asset.delivery.AssetView;
import io.klartext.directory.EntryRow;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import java.util.UUID;

/** An author as readers see it. */
record AuthorView(UUID id, String slug, String name, String bio, AssetView picture, long articleCount, Links links) {
    record Links(String self) {}

    static AuthorView of(EntryRow author, AssetView picture) {
        return new AuthorView(
                author.id(),
                author.slug(),
                author.name(),
                author.about(),
                picture,
                author.articleCount(),
                new Links(path(author.slug())));
    }

    /** The links of an author. */
    static String path(String slug) {
        return PublicUrl.of(Paths.DELIVERY + "/authors/" + slug);
    }
}
