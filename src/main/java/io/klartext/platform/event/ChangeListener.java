package io.klartext.platform.event;

import java.util.Collection;

/** Learns which cached answers are outdated, from changes of this server and of all others on the same database. */
public interface ChangeListener {
    /** A transaction that changed these groups has been committed. Runs before the writer gets its answer. */
    void changed(Collection<String> groups);

    /**
     * All changes that were committed before that moment are known by now.
     *
     * @param nanos the moment, by {@link System#nanoTime}
     */
    void confirmed(long nanos);

    /** Changes may have been missed, so that every cached answer may be outdated. */
    void missedChanges();
}
