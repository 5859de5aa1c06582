package io.klartext.platform.http.cache;

import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headers that tell browsers and shared caches how long to keep an answer, and to which groups it belongs. */
@Singleton
class CacheHeaders {
    /** The number of groups that every cache supports (RFC 9875). */
    private static final int MAX_GROUPS = 32;

    private final CacheConfig config;
    private final Clock clock;
    private final GroupHeader groupHeader;
    private final Lifetimes unlimited;

    CacheHeaders(CacheConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        groupHeader = config.groupHeader().orElse(null);
        unlimited = lifetimes(Long.MAX_VALUE);
    }

    private record Lifetimes(String browser, String shared) {}

    private Lifetimes lifetimes(long left) {
        return new Lifetimes(
                lifetime(config.browserMaxAge().toSeconds(), left),
                lifetime(config.sharedMaxAge().toSeconds(), left));
    }

    private String lifetime(long maxAge, long left) {
        long fresh = Math.min(maxAge, left);
        long stale = Math.min(config.staleWhileRevalidate().toSeconds(), left - fresh);
        return "public, max-age=" + fresh + ", stale-while-revalidate=" + stale + ", stale-if-error="
                + config.staleIfError().toSeconds();
    }

    /**
     * Adds how long caches may keep an answer: as configured, but not beyond the moment at which a schedule changes it.
     *
     * @param groups the number of its groups
     * @param until {@link Instant#MAX} if no schedule changes it
     */
    void addLifetimes(int groups, Instant until, List<Map.Entry<String, String>> headers) {
        Lifetimes lifetimes = until.equals(Instant.MAX)
                ? unlimited
                : lifetimes(Math.max(0, Duration.between(clock.now(), until).toSeconds()));
        headers.add(Map.entry("Cache-Control", lifetimes.browser()));
        // With a truncated list of groups, a purge by group would miss the answer.
        headers.add(Map.entry("CDN-Cache-Control", groups > MAX_GROUPS ? "no-store" : lifetimes.shared()));
    }

    /** Adds the headers that every copy of an answer has. */
    void add(Dependencies dependencies, List<Map.Entry<String, String>> headers) {
        headers.add(Map.entry("Vary", dependencies.isNegotiated() ? "Accept, Accept-Encoding" : "Accept-Encoding"));
        if (dependencies.groups().size() > MAX_GROUPS) {
            return;
        }
        headers.add(Map.entry("Cache-Groups", quoted(dependencies.groups().stream())));
        if (groupHeader != null) {
            headers.add(Map.entry(groupHeader.header(), groupHeader.value(dependencies.groups())));
        }
    }

    private static String quoted(Stream<String> groups) {
        return groups.map(group -> "\"" + group + "\"").collect(Collectors.joining(", "));
    }
}
