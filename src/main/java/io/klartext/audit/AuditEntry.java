package io.klartext.audit;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done.
 *
 * @param actor null if the installation itself did it
 * @param detail what else is worth knowing, null if nothing is
 */
public record AuditEntry(UUID id, Instant at, Actor actor, AuditAction action, Subject subject, String detail) {
    /** The key with which it was done, under the name that it had. */
    public record Actor(UUID id, String name) {}

    /** What it was done to; the id is null where that is no single thing. */
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
