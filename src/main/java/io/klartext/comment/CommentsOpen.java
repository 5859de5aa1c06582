package io.klartext.comment;

import io.klartext.comment.CommentConfig.Mode;
import io.klartext.kernel.Failure;
import java.time.Instant;

/** Whether an article takes comments. */
final class CommentsOpen {
    private CommentsOpen() {}

    static boolean at(Instant publishedAt, CommentConfig config, Instant now) {
        return config.mode() != Mode.CLOSED
                && config.closeAfter()
                        .map(after -> now.isBefore(publishedAt.plus(after)))
                        .orElse(true);
    }

    static void require(Instant publishedAt, CommentConfig config, Instant now) {
        if (!at(publishedAt, config, now)) {
            throw new Failure.Forbidden("This article takes no comments any more.");
        }
    }
}
