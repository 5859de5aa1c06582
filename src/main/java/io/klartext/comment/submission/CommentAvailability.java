package io.klartext.comment.submission;

import io.klartext.article.commenting.CommentRules;
import io.klartext.article.commenting.CommentSettings;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentConfig.Mode;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Whether an article accepts comments. */
@Singleton
class CommentAvailability implements CommentRules {
    private static final String CLOSED = Mode.CLOSED.name().toLowerCase(Locale.ROOT);

    private final CommentConfig config;
    private final Clock clock;

    CommentAvailability(CommentConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean isOpen(CommentSettings terms) {
        boolean closed = terms.mode() == null
                ? config.mode() == Mode.CLOSED
                : terms.mode().equals(CLOSED);
        return !closed && closesAt(terms).map(end -> clock.now().isBefore(end)).orElse(true);
    }

    @Override
    public Optional<Instant> closesAt(CommentSettings terms) {
        return closeAfter(terms).map(after -> terms.publishedAt().plus(after));
    }

    private Optional<Duration> closeAfter(CommentSettings terms) {
        return terms.closeAfterDays() == null
                ? config.closeAfter()
                : Optional.of(Duration.ofDays(terms.closeAfterDays())).filter(after -> !after.isZero());
    }

    void require(CommentSettings terms) {
        if (!isOpen(terms)) {
            throw new Failure.Forbidden("This article does not take comments any more.");
        }
    }
}
