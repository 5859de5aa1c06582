package io.klartext.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery as it is listed, with its latest attempts.
 *
 * @param firstSequence the number of its first change
 * @param lastSequence the number of its last change
 * @param dueAt when it is sent the next time; null if it has ended
 */
record Delivery(
        UUID id,
        String type,
        long firstSequence,
        long lastSequence,
        DeliveryState state,
        Instant createdAt,
        Instant dueAt,
        List<Attempt> attempts) {
    /** One attempt, with the status of the answer or the reason why there was none. */
    record Attempt(int number, Instant at, Integer status, long durationMs, String answer, String error) {}
}
