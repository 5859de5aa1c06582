package io.klartext.change;

import io.klartext.platform.event.GatheringTask;
import io.klartext.platform.event.SequenceListener;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The latest changes in memory, read once for all waiting requests. While no request waits, it reads only the changes
 * themselves.
 */
@Singleton
public class RecentChanges implements SequenceListener {
    private static final int PAGE = 500;
    private static final int KEPT = 2000;
    private static final long UNKNOWN = -1;

    private final ChangeLog log;
    private final Deque<Change> latest = new ArrayDeque<>();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final GatheringTask reading = new GatheringTask("The latest changes could not be read", this::readAll);

    /** The number after which {@link #latest} is complete. */
    private long first = UNKNOWN;

    private volatile long last = UNKNOWN;

    RecentChanges(ChangeLog log) {
        this.log = log;
    }

    /** Gets the changes as they happen, in order, on a thread that it must not hold. */
    public interface Follower {
        /** The next changes, of all types and for everybody. */
        void changed(List<Change> changes);

        /** Changes were missed. The follower gets no more changes. */
        void lost();
    }

    /** Whether everything after that number is in memory. */
    public synchronized boolean holds(long after) {
        return last != UNKNOWN && after >= first && after <= last;
    }

    /**
     * Passes all changes after a number to the follower, beginning with the past ones. The number may be higher than
     * that of the latest change in memory; the follower then ignores the changes up to it.
     *
     * @return false if the changes after the number are no longer in memory
     */
    public synchronized boolean follow(long after, Follower follower) {
        if (last == UNKNOWN || after < first) {
            return false;
        }
        followers.add(follower);
        List<Change> missed =
                latest.stream().filter(change -> change.sequence() > after).toList();
        if (!missed.isEmpty()) {
            follower.changed(missed);
        }
        return true;
    }

    public void leave(Follower follower) {
        followers.remove(follower);
    }

    @Override
    public void advanced(long sequence) {
        if (last == UNKNOWN) {
            begin(sequence);
        } else if (sequence > last) {
            reading.wake();
        }
    }

    private synchronized void begin(long sequence) {
        first = sequence;
        last = sequence;
    }

    private void readAll() {
        try {
            boolean more = true;
            while (more) {
                more = add(log.read(ChangeFilter.ALL, last, PAGE));
            }
        } catch (Failure.Expired expired) {
            restart(expired.after());
        }
    }

    private synchronized boolean add(ChangePage page) {
        latest.addAll(page.items());
        while (latest.size() > KEPT) {
            first = latest.removeFirst().sequence();
        }
        last = page.after();
        if (!page.items().isEmpty()) {
            followers.forEach(follower -> follower.changed(page.items()));
        }
        return page.more();
    }

    /** After a restored backup, or when it could not read for longer than changes are kept. */
    private synchronized void restart(long sequence) {
        latest.clear();
        begin(sequence);
        followers.forEach(Follower::lost);
        followers.clear();
    }
}
