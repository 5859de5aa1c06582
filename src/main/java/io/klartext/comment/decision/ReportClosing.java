package io.klartext.comment.decision;

import java.time.Instant;
import java.util.UUID;

/** Closes the reports that a decision answers. */
public interface ReportClosing {
    /** Closes the open reports of a comment; the number is that of the decision. */
    void close(UUID comment, int decision, Instant now);
}
