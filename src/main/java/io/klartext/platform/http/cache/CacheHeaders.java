package io.klartext.platform.http.cache;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headers that tell browsers and shared caches how long to keep an answer, and to which groups it belongs. */
@Singleton
class CacheHeaders {
    /** The number of groups that every cache supports (RFC 9875). */
    private static final int MAX_GROUPS = 32;

    private final String browser;
    private final String shared;
    private final GroupHeader groupHeader;

    CacheHeaders(CacheConfig config) {
        String stale =
                ", stale-while-revalidate=" + config.staleWhileRevalidate().toSeconds() + ", stale-if-error="
                        + config.staleIfError().toSeconds();
        browser = "public, max-age=" + config.browserMaxAge().toSeconds() + stale;
        shared = "public, max-age=" + config.sharedMaxAge().toSeconds() + stale;
        groupHeader = config.groupHeader().orElse(null);
    }

    void add(Dependencies dependencies, List<Map.Entry<String, String>> headers) {
        headers.add(Map.entry("Vary", dependencies.isNegotiated() ? "Accept, Accept-Encoding" : "Accept-Encoding"));
        headers.add(Map.entry("Cache-Control", browser));
        if (dependencies.groups().size() > MAX_GROUPS) {
            // With a truncated list, a purge by group would miss this answer.
            headers.add(Map.entry("CDN-Cache-Control", "no-store"));
            return;
        }
        headers.add(Map.entry("CDN-Cache-Control", shared));
        headers.add(Map.entry("Cache-Groups", quoted(dependencies.groups().stream())));
        if (groupHeader != null) {
            headers.add(Map.entry(groupHeader.header(), groupHeader.value(dependencies.groups())));
        }
    }

    private static String quoted(Stream<String> groups) {
        return groups.map(group -> "\"" + group + "\"").collect(Collectors.joining(", "));
    }
}
