package io.klartext.moderation.decision;

import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * One decision in a bulk request.
 *
 * @param version the version of the text that the moderator saw
 * @param state the state that the moderator saw; null for any
 */
public record DeskOrder(
        @NotNull UUID id,
        @NotNull Integer version,
        CommentState state,
        @NotNull CommentAction action,
        Reason reason,
        String note,
        String message) {}
