package io.klartext.comment;

import java.time.Instant;
import java.util.List;

/**
 * All that is kept of a comment and of its writer.
 *
 * @param address where it came from, null once that is forgotten
 * @param decisions what became of it, the latest first; not who decided
 */
public record CommentExport(OwnComment comment, String email, String address, List<Step> decisions) {
    /** A change of its state, as its writer may know it. */
    public record Step(CommentState state, Reason reason, Instant at) {}
}
