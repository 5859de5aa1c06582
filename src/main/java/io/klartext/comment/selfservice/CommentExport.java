package io.klartext.comment.selfservice;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import java.time.Instant;
import java.util.List;

/**
 * All that is kept of a comment and of its writer.
 *
 * @param verifiedAt when its writer proved that the mailbox is theirs, null if they did not
 * @param address where it came from, null once that is forgotten
 * @param decisions what became of it, the latest first; not who decided
 * @param others the other verified comments of the same mailbox, if this one came with its owner's token: who confirms a
 *     comment by mail need not be who holds its status token
 */
public record CommentExport(
        OwnComment comment,
        Instant verifiedAt,
        String email,
        String address,
        List<Step> decisions,
        List<Other> others) {
    /** Another comment, with where it came from and what became of it. */
    public record Other(OwnComment comment, String address, List<Step> decisions) {}

    /** A change of its state, as its writer may know it. */
    public record Step(CommentState state, Reason reason, Instant at) {}
}
