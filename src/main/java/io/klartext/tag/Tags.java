package io.klartext.tag;

import io.klartext.directory.Directory;
import io.klartext.site.PublicChanges;
import jakarta.inject.Singleton;

/** Reads tags. */
@Singleton
public class Tags extends Directory<Tag> {
    Tags(TagRepository tags, PublicChanges changes) {
        super(tags, changes, "tag");
    }
}
