package io.klartext.comment.screening;

import io.klartext.comment.CommentSubmission;
import io.klartext.comment.Hash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The input of a screening.
 *
 * @param id of the comment, new or again after a change of its text
 * @param networks the IP networks of the sender in the form of rules; empty if unknown
 * @param verified whether the mailbox of the author is verified
 * @param writer the keyed hash of the e-mail address, by which the comments of one author are found
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
