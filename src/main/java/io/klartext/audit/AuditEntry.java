package io.klartext.audit;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/**
 * One recorded action.
 *
 * @param actor null if the installation itself acted
 * @param detail additional information for people, or null
 */
public record AuditEntry(UUID id, Instant at, Actor actor, AuditAction action, Subject subject, String detail) {
    /** The key that was used, with its name at that time. */
    public record Actor(UUID id, String name) {}

    /** What the action concerns; the id is null if that is no single item. */
    public record Subject(String type, UUID id) {}

    static AuditEntry of(Tuple row) {
        UUID actor = row.get("actor_id", UUID.class);
        return new AuditEntry(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                actor == null ? null : new Actor(actor, row.get("actor_name", String.class)),
                AuditAction.of(row.get("action", String.class)),
                new Subject(row.get("subject_type", String.class), row.get("subject_id", UUID.class)),
                row.get("detail", String.class));
    }
}
