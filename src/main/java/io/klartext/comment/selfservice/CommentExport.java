package io.klartext.comment.selfservice;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import java.time.Instant;
import java.util.List;

/**
 * All stored data of a comment and its author.
 *
 * @param verifiedAt when the mailbox was verified, or null
 * @param address the IP address, null after its retention
 * @param decisions its history, the latest first, without the actors
 * @param others the other verified comments of the same mailbox, if this one was sent with its owner's token. A
 *     confirmation by mail is not enough, because another person may hold the status token
 */
public record CommentExport(
        OwnComment comment,
        Instant verifiedAt,
        String email,
        String address,
        List<Step> decisions,
        List<Other> others) {
    /** Another comment, with its IP address and its history. */
    public record Other(OwnComment comment, String address, List<Step> decisions) {}

    /** A change of its state, as its author may see it. */
    public record Step(CommentState state, Reason reason, Instant at) {}
}
