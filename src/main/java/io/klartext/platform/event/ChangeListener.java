package io.klartext.platform.event;

import java.util.Collection;

/** Is notified of outdated cached answers, by changes of all servers on the same database. */
public interface ChangeListener {
    /**
     * A transaction that changed these groups was committed. For this server's changes, runs before the response is
     * sent.
     */
    void changed(Collection<String> groups);

    /**
     * All changes that were committed before that moment have been passed on.
     *
     * @param nanos the moment, by {@link System#nanoTime}
     */
    void confirmed(long nanos);

    /** Changes may have been missed, so that every cached answer may be outdated. */
    void missedChanges();
}
