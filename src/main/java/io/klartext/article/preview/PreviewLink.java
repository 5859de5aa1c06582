package io.klartext.article.preview;

import io.klartext.article.workingcopy.WorkingCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A link under which one working copy can be read without a key.
 *
 * @param lastUsedAt to the minute; null if it never was
 * @param revokedAt null unless somebody ended it early
 */
public record PreviewLink(
        UUID id,
        UUID articleId,
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

    /** Whether its use is worth a write again. */
    boolean wasLastUsedLongAgo(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(PRECISION).isBefore(now);
    }
}
