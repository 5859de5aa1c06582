package io.klartext.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment as its writer sees it. That it was taken for spam is not said: it seems to wait.
 *
 * @param reason why it is not public, null if it is or if there is none to tell
 */
public record OwnComment(
        UUID id,
        UUID articleId,
        CommentState state,
        Reason reason,
        String name,
        String email,
        String website,
        String text,
        Instant createdAt,
        Instant stateSince,
        List<String> allowedActions) {}
