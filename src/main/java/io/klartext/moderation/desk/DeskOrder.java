package io.klartext.moderation.desk;

import io.klartext.comment.CommentAction;
import io.klartext.comment.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * One of many decisions, as it is sent.
 *
 * @param version that of the text which the moderator saw
 */
public record DeskOrder(
        @NotNull UUID id, @NotNull Integer version, @NotNull CommentAction action, Reason reason, String note) {}
