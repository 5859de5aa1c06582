package io.klartext.article.preview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.article.workingcopy.WorkingCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A link that shows one working copy without a key. Its token is stored nowhere.
 *
 * @param lastUsedAt to the minute; null if it was never used
 * @param revokedAt null unless it was revoked
 */
public record PreviewLink(
        UUID id,
        @JsonIgnore UUID articleId,
        String note,
        Instant createdAt,
        WorkingCopy.Person createdBy,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    boolean isOver(Instant now) {
        return revokedAt != null || !expiresAt.isAfter(now);
    }

    /** Whether the time of its last use must be updated. */
    boolean wasLastUsedLongAgo(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(PRECISION).isBefore(now);
    }
}
