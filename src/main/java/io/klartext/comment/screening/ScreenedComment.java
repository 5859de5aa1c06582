package io.klartext.comment.screening;

import io.klartext.comment.CommentSubmission;
import io.klartext.comment.Hash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a first look is taken at.
 *
 * @param id of the comment, new or again after a change of its text
 * @param networks those that it came from, as rules name them; none if that is not known
 * @param verified whether its writer proved to own the mailbox
 * @param writer the keyed hash of the address, by which one writer's comments are found
 */
public record ScreenedComment(
        UUID id,
        UUID articleId,
        String articleLocale,
        CommentSubmission submission,
        List<String> networks,
        boolean verified,
        Hash writer,
        Instant at) {}
