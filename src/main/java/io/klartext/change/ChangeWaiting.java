package io.klartext.change;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Reads a page of changes, and waits for the next change if there is none: without a thread and without a connection. */
@Singleton
class ChangeWaiting {
    private final ChangeReading reading;
    private final RecentChanges tail;

    ChangeWaiting(ChangeReading reading, RecentChanges tail) {
        this.reading = reading;
        this.tail = tail;
    }

    /**
     * The changes that follow a number.
     *
     * @param after the number; null for the beginning of what is kept
     * @param wait how long to wait for a change, if there is none yet
     */
    Uni<ChangePage> read(ChangeFilter filter, Long after, int limit, Duration wait) {
        return reading.page(filter, after, limit)
                .flatMap(page -> page.items().isEmpty() && !page.more() && !wait.isZero()
                        ? next(filter, page.after(), wait)
                                .flatMap(happened -> reading.page(filter, page.after(), limit))
                        : Uni.createFrom().item(page));
    }

    /** Whether a matching change has happened; false after the wait, or if the number is far behind by now. */
    private Uni<Boolean> next(ChangeFilter filter, long after, Duration wait) {
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    Waiting waiting = new Waiting(
                            filter.predicate().and(change -> change.sequence() > after), () -> emitter.complete(true));
                    emitter.onTermination(() -> tail.leave(waiting));
                    if (!tail.follow(after, waiting)) {
                        emitter.complete(false);
                    }
                })
                .ifNoItem()
                .after(wait)
                .recoverWithItem(false);
    }

    private record Waiting(Predicate<Change> filter, Runnable found) implements RecentChanges.Follower {
        @Override
        public void changed(List<Change> changes) {
            if (changes.stream().anyMatch(filter)) {
                found.run();
            }
        }

        @Override
        public void lost() {
            found.run();
        }
    }
}
