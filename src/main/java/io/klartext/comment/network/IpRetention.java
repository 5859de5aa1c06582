package io.klartext.comment.network;

import io.klartext.comment.CommentConfig;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How long IP addresses and networks are kept: as long as configured, but never longer than seven days. */
@Singleton
public class IpRetention {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final CommentConfig config;
    private final Clock clock;

    IpRetention(CommentConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Addresses that were received until this moment are no longer used, even if they are not deleted yet. */
    public Instant end() {
        Duration configured = config.keepAddressesFor();
        return clock.now().minus(configured.compareTo(LONGEST) < 0 ? configured : LONGEST);
    }

    /** The time between two deletions. */
    public Duration deleteEvery() {
        return config.cleanEvery();
    }
}
