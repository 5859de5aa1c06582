package io.klartext.moderation.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.comment.desk.ManagedComment.Article;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
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
        WaitingEdit edit,
        String language,
        List<String> signals,
        int reports,
        int priority,
        Instant createdAt,
        Instant stateSince,
        Instant waitingSince,
        Instant leasedUntil,
        Moderator leasedBy) {
    /** The key of a moderator. */
    public record Moderator(UUID id, String name) {
        private static Moderator of(Tuple row) {
            UUID id = row.get("leased_by_id", UUID.class);
            return id == null ? null : new Moderator(id, row.get("leased_by_name", String.class));
        }
    }

    static QueueItem of(Tuple row) {
        String reason = row.get("reason", String.class);
        String signals = row.get("signals", String.class);
        return new QueueItem(
                row.get("id", UUID.class),
                new Article(
                        row.get("article_id", UUID.class),
                        row.get("slug", String.class),
                        row.get("headline", String.class)),
                row.get("parent_id", UUID.class),
                WaitingKind.of(row.get("waiting", String.class)),
                CommentState.of(row.get("state", String.class)),
                reason == null ? null : Reason.of(reason),
                row.get("version", Integer.class),
                row.get("name", String.class),
                row.get("website", String.class),
                row.get("text", String.class),
                WaitingEdit.of(row),
                row.get("language", String.class),
                signals == null ? List.of() : Arrays.asList(signals.split(",", -1)),
                row.get("reports", Integer.class),
                row.get("priority", Integer.class),
                row.get("created_at", Instant.class),
                row.get("state_since", Instant.class),
                row.get("waiting_since", Instant.class),
                row.get("leased_until", Instant.class),
                Moderator.of(row));
    }
}
