package io.klartext.comment.desk;

import io.klartext.comment.Actor;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentWorkflow;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.SeenComment;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.platform.security.Caller;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment as moderators see it: without the address, which takes a scope of its own.
 *
 * @param reason why it is not published, null if it is or nothing was said
 * @param name null when it is erased, like {@code text}
 * @param edit the waiting new text, or null
 * @param verified whether its writer proved that the mailbox is theirs
 * @param editedAt when its public text changed last, or null
 * @param replies the number of published replies on all levels
 */
public record ManagedComment(
        UUID id,
        Article article,
        UUID parentId,
        int depth,
        CommentState state,
        Reason reason,
        int version,
        String name,
        String website,
        String text,
        WaitingEdit edit,
        boolean staff,
        boolean verified,
        int replies,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt,
        Instant editedAt) {
    /** The article. */
    public record Article(UUID id, String slug, String headline) {}

    static ManagedComment of(Tuple row) {
        String reason = row.get("reason", String.class);
        return new ManagedComment(
                row.get("id", UUID.class),
                new Article(
                        row.get("article_id", UUID.class),
                        row.get("article_slug", String.class),
                        row.get("article_headline", String.class)),
                row.get("parent_id", UUID.class),
                row.get("depth", Integer.class),
                CommentState.of(row.get("state", String.class)),
                reason == null ? null : Reason.of(reason),
                row.get("version", Integer.class),
                row.get("name", String.class),
                row.get("website", String.class),
                row.get("text", String.class),
                WaitingEdit.of(row),
                row.get("staff", Boolean.class),
                row.get("verified", Boolean.class),
                row.get("replies", Integer.class),
                row.get("created_at", Instant.class),
                row.get("state_since", Instant.class),
                row.get("published_at", Instant.class),
                row.get("edited_at", Instant.class));
    }

    /** The ETag, which a decision has to name: it changes with the text and with the state. */
    String tag() {
        return SeenComment.tag(version, state);
    }

    /** The actions that the caller may perform now. */
    public List<String> allowedActions(Caller caller) {
        return CommentWorkflow.table(edit != null)
                .allowed(state, Actor.of(caller).parts());
    }
}
