package io.klartext.comment.selfservice;

import io.klartext.comment.Actor;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentWorkflow;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A comment as its author sees it. Spam seems to wait.
 *
 * @param reason why it is not public, or null
 * @param reasonText the words of the newsroom for a reason of its own, null for a built-in one
 * @param message what the moderator who decided last tells the author, or null
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
        String reasonText,
        String message,
        int version,
        String name,
        String website,
        String text,
        @Nested(optional = true) WaitingEdit edit,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt,
        Instant editedAt,
        Instant editableUntil) {
    /**
     * The article.
     *
     * @param slug where readers find it, null if they do not
     * @param headline the headline that readers see, null if they see none
     * @param publicLocale its locale for readers, null if they do not see it
     */
    public record Article(UUID id, String locale, String slug, String headline, String publicLocale) {}

    /** The actions of the author, in the state that they see. */
    public List<String> allowedActions() {
        Set<CommentAction> impossible = editableUntil == null ? Set.of(CommentAction.EDIT) : Set.of();
        return CommentWorkflow.table().without(impossible).allowed(state, Actor.WRITER.parts());
    }
}
