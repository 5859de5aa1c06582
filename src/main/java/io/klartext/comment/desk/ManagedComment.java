package io.klartext.comment.desk;

import io.klartext.comment.Actor;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentWorkflow;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.CommentVersion;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment as moderators see it: without the address, which takes a scope of its own.
 *
 * @param reason why it is not published, null if it is or nothing was said
 * @param message what the moderator who decided last told the author, or null
 * @param name null when it is erased, like {@code text}
 * @param edit the waiting new text, or null
 * @param verified whether its writer proved that the mailbox is theirs
 * @param editedAt when its public text changed last, or null
 * @param replyCount the number of published replies on all levels
 */
public record ManagedComment(
        UUID id,
        Article article,
        UUID parentId,
        int depth,
        CommentState state,
        Reason reason,
        String message,
        int version,
        String name,
        String website,
        String text,
        @Nested(optional = true) WaitingEdit edit,
        boolean staff,
        boolean verified,
        int replyCount,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt,
        Instant editedAt) {
    /** The article. */
    public record Article(UUID id, String slug, String headline) {}

    /** The ETag, which a decision has to name: it changes with the text and with the state. */
    public String tag() {
        return CommentVersion.tag(version, state);
    }

    /** The actions that the caller may perform now. */
    public List<String> allowedActions(Caller caller) {
        return CommentWorkflow.table(edit != null)
                .allowed(state, Actor.of(caller, staff).parts());
    }
}
