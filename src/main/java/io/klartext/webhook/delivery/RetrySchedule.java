package io.klartext.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a failed delivery is sent again (Standard Webhooks 1.0). */
final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final Duration MAX_RETRY_AFTER = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    private RetrySchedule() {}

    /**
     * How long to wait before the next attempt; empty after the last one.
     *
     * @param attempts the number of attempts so far
     * @param retryAfter the wait that the endpoint asked for, of which at most a day is respected; or null
     * @param random from 0 to 1, so that endpoints which failed together are not called together
     */
    static Optional<Duration> next(int attempts, Duration retryAfter, double random) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        long millis = WAITS.get(attempts - 1).toMillis();
        Duration wait = Duration.ofMillis(millis + Math.round(millis * JITTER * random));
        return Optional.of(retryAfter == null || retryAfter.compareTo(wait) < 0 ? wait : capped(retryAfter));
    }

    static Duration capped(Duration retryAfter) {
        return retryAfter.compareTo(MAX_RETRY_AFTER) < 0 ? retryAfter : MAX_RETRY_AFTER;
    }
}
