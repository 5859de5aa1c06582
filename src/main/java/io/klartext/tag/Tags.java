package io.klartext.tag;

import io.klartext.directory.Directory;
import jakarta.inject.Singleton;

/** Reads tags. */
@Singleton
public class Tags extends Directory<Tag> {
    Tags(TagRepository tags) {
        super(tags, "tag");
    }
}
