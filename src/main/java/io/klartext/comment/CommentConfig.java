package io.klartext.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** House rules of comments. */
@ConfigMapping(prefix = "klartext.comments")
public interface CommentConfig {
    /** What becomes of new comments. */
    @WithDefault("pre")
    Mode mode();

    /** How long after an article's publication it takes comments; without end if absent. */
    Optional<Duration> closeAfter();

    /** How deep answers to answers go: 1 allows answers to comments, 0 none. */
    @WithDefault("3")
    int maxDepth();

    /** What becomes of new comments. */
    enum Mode {
        /** A moderator sees them before readers do. */
        PRE,
        /** Readers see them at once. */
        POST,
        /** There are no new ones. */
        CLOSED
    }
}
