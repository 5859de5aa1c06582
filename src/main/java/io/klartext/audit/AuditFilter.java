package io.klartext.audit;

import io.klartext.platform.database.Filter;
import java.time.Instant;
import java.util.UUID;

/** Filters of the list of entries. Null members do not restrict; {@code until} is exclusive. */
public record AuditFilter(UUID actor, AuditAction action, UUID subject, Instant since, Instant until) {
    Filter toSql() {
        return Filter.none()
                .andIfGiven("e.actor_id = :actor", "actor", actor)
                .andIfGiven("e.action = :action", "action", action)
                .andIfGiven("e.subject_id = :subject", "subject", subject)
                .andIfGiven("e.at >= :since", "since", since)
                .andIfGiven("e.at < :until", "until", until);
    }
}
