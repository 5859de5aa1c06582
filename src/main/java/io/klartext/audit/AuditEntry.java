package io.klartext.audit;

import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.UUID;

/**
 * One recorded action.
 *
 * @param actor null if the installation itself acted
 * @param detail additional information for people, or null
 */
public record AuditEntry(
        UUID id, Instant at, @Nested(optional = true) Actor actor, AuditAction action, Subject subject, String detail) {
    /** The key that was used, with its name at that time. */
    public record Actor(UUID id, String name) {}

    /** What the action concerns; the id is null if that is no single item. */
    public record Subject(String type, UUID id) {}
}
