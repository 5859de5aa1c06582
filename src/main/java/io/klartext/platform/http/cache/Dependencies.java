package io.klartext.platform.http.cache;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an answer depends on: groups that events change, and the next scheduled change.
 */
public final class Dependencies {
    private final Set<String> groups = new LinkedHashSet<>();
    private Instant until = Instant.MAX;
    private boolean negotiated;

    public Dependencies on(String group) {
        groups.add(group);
        return this;
    }

    public Dependencies on(Collection<String> all) {
        groups.addAll(all);
        return this;
    }

    /**
     * Ends the lifetime of the answer at that moment, unless it ends earlier.
     *
     * @param moment null if no schedule changes the answer
     */
    public Dependencies until(Instant moment) {
        until = moment != null && moment.isBefore(until) ? moment : until;
        return this;
    }

    /** Marks an answer of a resource with several media types, so that caches keep one answer for each. */
    public Dependencies negotiated() {
        negotiated = true;
        return this;
    }

    boolean isNegotiated() {
        return negotiated;
    }

    Set<String> groups() {
        return Collections.unmodifiableSet(groups);
    }

    Instant until() {
        return until;
    }
}
