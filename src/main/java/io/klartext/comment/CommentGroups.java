package io.klartext.comment;

import io.klartext.platform.event.CacheGroup;
import java.util.UUID;

/** The groups of cached answers that depend on comments. */
public final class CommentGroups {
    private CommentGroups() {}

    /** All answers that show comments on the article. */
    public static String on(UUID article) {
        return CacheGroup.of("c", article);
    }
}
