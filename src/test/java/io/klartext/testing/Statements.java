package io.klartext.testing;

import io.klartext.article.delivery.PublicationSchedule;
import io.klartext.platform.event.ChangeListener;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts the SQL statements that a piece of work costs. */
@Singleton
public class Statements {
    private final List<ChangeListener> listeners;
    private final PublicationSchedule schedule;

    Statements(@All List<ChangeListener> listeners, PublicationSchedule schedule) {
        this.listeners = listeners;
        this.schedule = schedule;
    }

    /** The statements when no answer is in memory, but the schedule of publications is known. */
    public long of(Runnable work) {
        listeners.forEach(ChangeListener::missedChanges);
        schedule.next();
        return ofCached(work);
    }

    /** The statements with the answers that are in memory. */
    public long ofCached(Runnable work) {
        long before = CountingDriver.prepared();
        work.run();
        return CountingDriver.prepared() - before;
    }
}
