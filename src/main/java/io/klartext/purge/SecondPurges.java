package io.klartext.purge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups that are purged once more, some seconds after the first time: an answer that was made before a change may reach
 * the shared cache after the purge.
 */
final class SecondPurges {
    /** Longer than an answer to a reader usually takes. */
    private static final Duration LATER = Duration.ofSeconds(5);

    /** A bound for the memory. */
    private static final int MOST = 1000;

    private final Deque<Later> waiting = new ArrayDeque<>();

    private record Later(List<String> groups, Instant due) {}

    void add(List<String> groups, Instant now) {
        if (!groups.isEmpty() && waiting.size() < MOST) {
            waiting.add(new Later(groups, now.plus(LATER)));
        }
    }

    /** Takes the groups that are due. */
    List<String> due(Instant now) {
        Set<String> groups = new LinkedHashSet<>();
        while (!waiting.isEmpty() && !waiting.peek().due().isAfter(now)) {
            groups.addAll(waiting.remove().groups());
        }
        return List.copyOf(groups);
    }
}
