package io.klartext.moderation.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.comment.WaitingEdit;
import io.klartext.comment.desk.ManagedComment.Article;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A comment that waits for a decision.
 *
 * @param reason why it waits, as far as there is a word for it; null if nobody has looked at it
 * @param edit what its writer changed it to, null if nothing waits
 * @param language null if it cannot be told
 * @param signals the codes of those that speak against it
 * @param reports how many of them are open
 * @param priority the higher, the sooner
 * @param waitingSince when it was held, hidden, published, changed or first reported
 * @param leasedUntil until when a moderator has it on the desk, null if nobody has
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
        Instant leasedUntil) {
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
                row.get("leased_until", Instant.class));
    }
}
