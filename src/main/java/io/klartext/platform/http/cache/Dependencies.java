package io.klartext.platform.http.cache;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an answer depends on: groups that events change, and the next moment at which the clock changes it. The first
 * groups are the ones that shared caches learn, so the groups that cover most changes come first.
 */
public final class Dependencies {
    private final Set<String> groups = new LinkedHashSet<>();
    private Instant until = Instant.MAX;

    public Dependencies on(String group) {
        groups.add(group);
        return this;
    }

    public Dependencies on(Collection<String> all) {
        groups.addAll(all);
        return this;
    }

    /**
     * Ends the lifetime of the answer at that moment, if it has not ended before.
     *
     * @param moment null if the clock does not change the answer
     */
    public Dependencies until(Instant moment) {
        until = moment != null && moment.isBefore(until) ? moment : until;
        return this;
    }

    Set<String> groups() {
        return Collections.unmodifiableSet(groups);
    }

    Instant until() {
        return until;
    }
}
