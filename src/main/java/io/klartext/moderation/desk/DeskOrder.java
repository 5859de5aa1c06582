package io.klartext.moderation.desk;

import io.klartext.comment.CommentAction;
import io.klartext.comment.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * One decision in a bulk request.
 *
 * @param version the version of the text that the moderator saw
 */
public record DeskOrder(
        @NotNull UUID id, @NotNull Integer version, @NotNull CommentAction action, Reason reason, String note) {}
