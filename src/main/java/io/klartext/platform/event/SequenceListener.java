package io.klartext.platform.event;

/** Learns that events have got their numbers, on this server or on another one on the same database. */
public interface SequenceListener {
    /**
     * All events up to that number can be read. Runs on the thread that follows the changes, so that it must not wait.
     *
     * @param sequence the highest number, which may be the same as before
     */
    void advanced(long sequence);
}
