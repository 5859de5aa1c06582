package io.klartext.comment.network;

import io.klartext.comment.CommentConfig;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The time in which comments and reports are counted against limits: as configured, a day at most. */
@Singleton
public class RateLimitWindow {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Duration window;

    RateLimitWindow(CommentConfig config) {
        this.window = config.limitWindow().compareTo(LONGEST) < 0 ? config.limitWindow() : LONGEST;
    }

    /** The start of the window that ends now. */
    public Instant start(Instant now) {
        return now.minus(window);
    }

    /**
     * Fails if a limit is full.
     *
     * @param oldest the time of the oldest of the items that fill the limit; null if it is not full
     */
    public void refuse(Instant oldest, String refusal, Instant now) {
        if (oldest != null) {
            throw new Failure.TooMany(refusal + " Try again later.", Duration.between(now, oldest.plus(window)));
        }
    }
}
