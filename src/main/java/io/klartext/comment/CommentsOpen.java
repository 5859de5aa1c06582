package io.klartext.comment;

import io.klartext.article.CommentRules;
import io.klartext.comment.CommentConfig.Mode;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Whether an article takes comments. */
@Singleton
class CommentsOpen implements CommentRules {
    private final CommentConfig config;
    private final Clock clock;

    CommentsOpen(CommentConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean isOpen(Instant publishedAt) {
        return config.mode() != Mode.CLOSED
                && config.closeAfter()
                        .map(after -> clock.now().isBefore(publishedAt.plus(after)))
                        .orElse(true);
    }

    void require(Instant publishedAt) {
        if (!isOpen(publishedAt)) {
            throw new Failure.Forbidden("This article takes no comments any more.");
        }
    }
}
