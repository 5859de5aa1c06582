package io.klartext.comment;

import java.time.Instant;
import java.util.UUID;

/**
 * What a first look is taken at.
 *
 * @param writer the keyed hash of the address, by which one writer's comments are found
 */
public record ScreenedComment(
        UUID articleId, String articleLocale, CommentSubmission submission, Hash writer, Instant at) {}
