package io.klartext.platform.http.cache;

import io.klartext.platform.event.CommittedEvents;
import io.klartext.platform.event.EventNumbers;
import io.klartext.platform.http.request.Preferences;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells in the answer to a write which cached answers it made outdated, up to 128 groups of them (RFC 9875, section 3),
 * and on request its number in the sequence of changes.
 */
class WriteHeaders {
    private static final Logger LOG = Logger.getLogger(WriteHeaders.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** Keeps the header below 4 KB. Caches that need all groups are purged. */
    private static final int MAX_GROUPS = 128;

    private final CommittedEvents committed;
    private final EventNumbers numbers;
    private final CacheConfig config;

    WriteHeaders(CommittedEvents committed, EventNumbers numbers, CacheConfig config) {
        this.committed = committed;
        this.numbers = numbers;
        this.config = config;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) throws InterruptedException {
        if (READS.contains(request.getMethod()) || committed.ids().isEmpty()) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!committed.groups().isEmpty()) {
            headers.putSingle("Cache-Group-Invalidation", quoted(committed.groups()));
        }
        if (isNumberWanted(request)) {
            number().ifPresent(last -> {
                headers.putSingle("Content-Sequence", last);
                headers.putSingle(Preferences.APPLIED, applied(headers.getFirst(Preferences.APPLIED)));
            });
        }
    }

    /** Empty also if the database fails: the write itself is committed, and its answer must say so. */
    private OptionalLong number() throws InterruptedException {
        try {
            return numbers.await(committed.ids(), config.sequenceWait());
        } catch (RuntimeException e) {
            LOG.warnf("The number of a change could not be read: %s", e.getMessage());
            return OptionalLong.empty();
        }
    }

    private static boolean isNumberWanted(ContainerRequestContext request) {
        String preferences = request.getHeaderString(Preferences.HEADER);
        return preferences != null && Preferences.isGiven(Preferences.CONTENT_SEQUENCE, List.of(preferences));
    }

    private static String applied(Object others) {
        return others == null ? Preferences.CONTENT_SEQUENCE : others + ", " + Preferences.CONTENT_SEQUENCE;
    }

    private static String quoted(List<String> groups) {
        return groups.stream()
                .limit(MAX_GROUPS)
                .map(group -> "\"" + group + "\"")
                .collect(Collectors.joining(", "));
    }
}
