package io.klartext.change.stream;

import io.klartext.change.Change;

/**
 * One event of a stream.
 *
 * @param id the number to resume after, or null for an event that does not move the position
 * @param name the type of the event, or null for a comment
 * @param data the content, which is sent as JSON
 */
record StreamEvent(Long id, String name, Object data) {
    private static final String RESET = "reset";

    /** Keeps the connection open. */
    static final StreamEvent HEARTBEAT = new StreamEvent(null, null, null);

    /** The number that the client must continue after, when it has read everything anew. */
    record Reset(long after) {}

    static StreamEvent of(Change change) {
        return new StreamEvent(change.sequence(), change.type().value(), change);
    }

    static StreamEvent reset(long after) {
        return new StreamEvent(after, RESET, new Reset(after));
    }

    boolean isHeartbeat() {
        return name == null;
    }
}
