package io.klartext.platform.event;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.UUID;

/** Tells the numbers of events, which they get shortly after the commit. */
@Singleton
public class EventNumbers {
    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    /** Zero while any of them has no number. */
    private static final Sql LAST = Sql.of("""
            select case when count(sequence) = count(*) then coalesce(max(sequence), 0) else 0 end
            from event where id = any(:ids)""");

    private final Queries database;

    EventNumbers(Queries database) {
        this.database = database;
    }

    /**
     * Waits until all of these events have their numbers, which needs the end of all transactions that began before
     * theirs; the highest number. Empty if that takes longer.
     */
    public OptionalLong await(Collection<UUID> events, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        long last = number(events);
        while (last == 0 && System.nanoTime() < end) {
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            last = number(events);
        }
        return last == 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    private long number(Collection<UUID> events) {
        return database.number(LAST.bind("ids", events));
    }
}
