package io.klartext.platform.event;

/** A feature that must process every event. Events that it has not processed are not deleted, however old they are. */
public interface EventConsumer {
    /** The number up to which it has processed all events. */
    long consumed();
}
