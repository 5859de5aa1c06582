package io.klartext.comment.decision;

import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision in the list of all of them.
 *
 * @param article slug and headline are null once the article is deleted
 * @param actor {@code system}, {@code moderator}, {@code writer} or {@code admin}
 * @param by the moderator or admin who decided, null for others
 * @param from null for a new comment
 * @param version the version of the text that was decided on
 */
public record ListedDecision(
        UUID id,
        UUID commentId,
        int number,
        Article article,
        String actor,
        @Nested(optional = true) Decision.Person by,
        CommentAction action,
        CommentState from,
        CommentState to,
        Reason reason,
        String note,
        Integer policy,
        int version,
        Instant at) {
    /** The article of the comment. */
    public record Article(UUID id, String slug, String headline) {}
}
