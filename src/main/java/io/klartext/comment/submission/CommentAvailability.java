package io.klartext.comment.submission;

import io.klartext.article.commenting.CommentRules;
import io.klartext.article.commenting.CommentSettings;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentConfig.Mode;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.hours.Openness;
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
    public Openness opennessOf(CommentSettings terms) {
        Instant now = clock.now();
        return isClosed(terms.written().mode())
                ? Openness.CLOSED
                : terms.written().hours().at(now).endingAt(closesAt(terms), now);
    }

    private boolean isClosed(String mode) {
        return mode == null ? config.mode() == Mode.CLOSED : mode.equals(CLOSED);
    }

    /** When the article stops taking comments for good; null for never. */
    private Instant closesAt(CommentSettings terms) {
        return closeAfter(terms.written().closeAfterDays())
                .map(after -> terms.publishedAt().plus(after))
                .orElse(null);
    }

    private Optional<Duration> closeAfter(Integer days) {
        return days == null
                ? config.closeAfter()
                : Optional.of(Duration.ofDays(days)).filter(after -> !after.isZero());
    }

    /**
     * Fails unless the article accepts comments now.
     *
     * @throws Failure.OutsideHours if it does not, but will at a later hour
     * @throws Failure.Forbidden if it does not, and will not later
     */
    void require(CommentSettings terms) {
        Openness openness = opennessOf(terms);
        if (openness.opensAt() != null) {
            throw new Failure.OutsideHours(
                    "comments_closed",
                    "Comments are closed at this hour. They open again at " + openness.opensAt() + ".",
                    openness.opensAt());
        }
        if (!openness.open()) {
            throw new Failure.Forbidden("This article does not take comments any more.");
        }
    }
}
