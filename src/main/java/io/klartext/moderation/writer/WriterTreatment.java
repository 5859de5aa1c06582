package io.klartext.moderation.writer;

import java.time.Instant;
import java.util.UUID;

/**
 * How an author is treated.
 *
 * @param treatment null for like everybody else; all other members are null then
 * @param expiresAt null for a treatment that stays
 */
public record WriterTreatment(Treatment treatment, String reason, Moderator setBy, Instant setAt, Instant expiresAt) {
    /** The author is treated like everybody else. */
    static final WriterTreatment NONE = new WriterTreatment(null, null, null, null, null);

    /** The key of a moderator. */
    public record Moderator(UUID id, String name) {}
}
