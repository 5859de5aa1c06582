package io.klartext.platform.event;

/** A feature that has to see every event. Events that it has not seen are not deleted, however old they are. */
public interface EventConsumer {
    /** The number up to which it has seen all events. */
    long consumed();
}
