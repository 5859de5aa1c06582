package io.klartext.comment.selfservice;

import io.klartext.comment.Actor;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentWorkflow;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.WaitingEdit;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A comment as its author sees it. Spam seems to wait.
 *
 * @param reason why it is not public, or null
 * @param text the text that readers see, or would see if it was approved
 * @param edit the new text that waits for a moderator, or null
 * @param editedAt when its public text changed last, or null
 * @param editableUntil null if the author may not change it
 */
public record OwnComment(
        UUID id,
        Article article,
        UUID parentId,
        CommentState state,
        Reason reason,
        int version,
        String name,
        String website,
        String text,
        WaitingEdit edit,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt,
        Instant editedAt,
        Instant editableUntil) {
    static final String SELECT = """
            select c.id, c.article_id, a.locale, c.parent_id, c.state, c.version, c.name, c.website, c.text, c.edits,
            c.created_at, c.state_since, c.published_at, c.edited_at,
            case when c.state <> 'spam' then c.reason else (
                select d.reason from decision d where d.comment_id = c.id and d.action = 'screen'
                order by d.number desc limit 1) end as reason,
            """ + WaitingEdit.COLUMNS + " from comment c join article a on a.id = c.article_id";

    /** The article. */
    public record Article(UUID id, String locale) {}

    static OwnComment of(Tuple row, EditLimits limits, Instant now) {
        CommentState state = CommentState.of(row.get("state", String.class));
        Instant createdAt = row.get("created_at", Instant.class);
        boolean spam = state == CommentState.SPAM;
        return new OwnComment(
                row.get("id", UUID.class),
                new Article(row.get("article_id", UUID.class), row.get("locale", String.class)),
                row.get("parent_id", UUID.class),
                spam ? CommentState.PENDING : state,
                reason(row, spam),
                row.get("version", Integer.class),
                row.get("name", String.class),
                row.get("website", String.class),
                row.get("text", String.class),
                WaitingEdit.of(row),
                createdAt,
                spam ? createdAt : row.get("state_since", Instant.class),
                spam ? null : row.get("published_at", Instant.class),
                spam ? null : row.get("edited_at", Instant.class),
                limits.editableUntil(state, row.get("edits", Integer.class), createdAt, now));
    }

    /** For spam, the reason that a waiting comment would have. */
    private static Reason reason(Tuple row, boolean spam) {
        String reason = row.get("reason", String.class);
        return reason == null ? (spam ? Reason.AWAITING_REVIEW : null) : Reason.of(reason);
    }

    /** The actions of the author, in the state that they see. */
    public List<String> allowedActions() {
        Set<CommentAction> impossible = editableUntil == null ? Set.of(CommentAction.EDIT) : Set.of();
        return CommentWorkflow.table().without(impossible).allowed(state, Actor.WRITER.parts());
    }
}
