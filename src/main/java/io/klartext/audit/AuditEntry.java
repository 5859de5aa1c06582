package io.klartext.audit;

import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.UUID;

/**
 * One recorded action.
 *
 * @param actor null for actions of the server itself
 * @param detail additional information for people, or null
 */
public record AuditEntry(
        UUID id, Instant at, @Nested(optional = true) Actor actor, AuditAction action, Subject subject, String detail) {
    /** The key that was used, and its name at that time. */
    public record Actor(UUID id, String name) {}

    /** The item that the action concerns; the id is null if there is no single item. */
    public record Subject(String type, UUID id) {}
}
