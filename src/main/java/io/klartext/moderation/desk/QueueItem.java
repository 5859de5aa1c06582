package io.klartext.moderation.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.comment.desk.ManagedComment.Article;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment that waits for a decision.
 *
 * @param reason why it waits, or null
 * @param edit the waiting new text, or null
 * @param language null if it could not be detected
 * @param signals the names of the signals that object to it
 * @param reports the number of open reports
 * @param priority higher comes first
 * @param waitingSince when it was held, hidden, published, changed or first reported
 * @param leasedUntil when the lease of a moderator ends, null if it is not leased
 * @param leasedBy the moderator who leased it, null if it is not leased
 */
public record QueueItem(
        UUID id,
        Article article,
        UUID parentId,
        WaitingKind waiting,
        CommentState state,
        Reason reason,
        int version,
        String name,
        String website,
        String text,
        @Nested(optional = true) WaitingEdit edit,
        String language,
        List<String> signals,
        int reports,
        int priority,
        Instant createdAt,
        Instant stateSince,
        Instant waitingSince,
        Instant leasedUntil,
        @Nested(optional = true) Moderator leasedBy) {
    /** The key of a moderator. */
    public record Moderator(UUID id, String name) {}
}
