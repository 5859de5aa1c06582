package io.klartext.platform.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The token buckets of keys and networks. A bucket that is full again is removed. */
@Singleton
class Buckets {
    /** About 20 MB. Above it, the least recently used buckets are removed. */
    private static final int MAX = 50_000;

    private final LimitConfig config;
    private final Cache<String, Bucket> buckets;

    Buckets(LimitConfig config) {
        this.config = config;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX)
                .expireAfterAccess(config.window().multipliedBy(2))
                .executor(Runnable::run)
                .build();
    }

    /**
     * The state of a quota after a request.
     *
     * @param requests the number of requests in a window
     * @param left the number of requests that are possible now
     * @param retryAfter when the next request is accepted; zero if this one is
     * @param full when the whole quota is available again
     */
    record Left(Quota quota, int requests, long left, boolean accepted, Duration retryAfter, Duration full) {}

    /** Takes one request from a quota of at least 1. */
    Left take(Quota quota, String client) {
        int requests = quota.requests(config);
        ConsumptionProbe probe = buckets.get(quota.policy() + " " + client, key -> bucket(requests))
                .tryConsumeAndReturnRemaining(1);
        return new Left(
                quota,
                requests,
                probe.getRemainingTokens(),
                probe.isConsumed(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket(int requests) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, config.window()))
                .build();
    }
}
