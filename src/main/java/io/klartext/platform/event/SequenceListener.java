package io.klartext.platform.event;

/** Is notified when events were numbered, by this server or by another one on the same database. */
public interface SequenceListener {
    /**
     * All events up to that number can be read. Runs on the thread of {@link ChangeFeed}, so it must not block.
     *
     * @param sequence the highest number, which may be the same as before
     */
    void advanced(long sequence);
}
