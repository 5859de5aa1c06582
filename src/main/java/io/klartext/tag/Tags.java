package io.klartext.tag;

import io.klartext.site.PublicChanges;
import io.klartext.directory.Directory;
import jakarta.inject.Singleton;

/** Reads tags. */
@Singleton
public class Tags extends Directory<Tag> {
    Tags(TagRepository tags, PublicChanges changes) {
        super(tags, changes, "tag");
    }
}
