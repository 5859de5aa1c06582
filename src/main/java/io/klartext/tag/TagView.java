package io.klartext.tag;

import io.klartext.directory.EntryRow;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import java.util.UUID;

/** A tag as readers see it. */
record TagView(UUID id, String slug, String name, String description, long articleCount, Links links) {
    record Links(String self) {}

    static TagView of(EntryRow tag) {
        return new TagView(
                tag.id(), tag.slug(), tag.name(), tag.about(), tag.articleCount(), new Links(path(tag.slug())));
    }

    /** The links of a tag. */
    static String path(String slug) {
        return PublicUrl.of(Paths.DELIVERY + "/tags/" + slug);
    }
}
