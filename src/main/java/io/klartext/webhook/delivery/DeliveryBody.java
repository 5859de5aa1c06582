package io.klartext.webhook.delivery;

import io.klartext.change.Change;
import io.klartext.webhook.sending.ClaimedDelivery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The body of a delivery (Standard Webhooks 1.0): less than 20 kB, and without texts of what was changed. */
record DeliveryBody<T>(String type, Instant timestamp, T data) {
    /** The body of a delivery that joins several changes. */
    static final String JOINED_TYPE = "changes.joined";

    /**
     * Several changes in one delivery.
     *
     * @param firstSequence the number of the first change
     * @param sequence the number of the last change
     * @param cut whether groups or paths are missing because there are too many: then everything may be outdated
     */
    record Joined(
            long firstSequence,
            long sequence,
            List<String> types,
            List<String> groups,
            List<String> paths,
            boolean cut) {
        private static final int MAX_GROUPS = 100;
        private static final int MAX_PATHS = 50;

        static Joined before(Change first) {
            return new Joined(first.sequence(), first.sequence(), List.of(), List.of(), List.of(), false);
        }

        Joined and(Change change) {
            List<String> allTypes = union(types, List.of(change.type().value()), Integer.MAX_VALUE);
            List<String> allGroups = union(groups, change.groups(), MAX_GROUPS);
            List<String> allPaths = union(paths, change.paths(), MAX_PATHS);
            boolean isCut = cut || !allGroups.containsAll(change.groups()) || !allPaths.containsAll(change.paths());
            return new Joined(firstSequence, change.sequence(), allTypes, allGroups, allPaths, isCut);
        }

        private static List<String> union(List<String> known, Collection<String> further, int limit) {
            Set<String> all = new LinkedHashSet<>(known);
            further.stream().filter(one -> all.size() < limit).forEach(all::add);
            return List.copyOf(all);
        }
    }

    /** The body of a test delivery. */
    record Test(String message) {}

    static DeliveryBody<Change> of(Change change) {
        return new DeliveryBody<>(change.type().value(), change.occurredAt(), change);
    }

    /**
     * A delivery that joins changes.
     *
     * @param known what it joined before; null for nothing
     * @param changes the next ones, one at least
     */
    static DeliveryBody<Joined> join(Joined known, List<Change> changes) {
        Joined all = known == null ? Joined.before(changes.get(0)) : known;
        for (Change change : changes) {
            all = all.and(change);
        }
        return new DeliveryBody<>(JOINED_TYPE, changes.get(changes.size() - 1).occurredAt(), all);
    }

    static DeliveryBody<Test> test(Instant now) {
        return new DeliveryBody<>(ClaimedDelivery.TEST, now, new Test("This is a test."));
    }
}
