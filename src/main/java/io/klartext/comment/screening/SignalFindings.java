package io.klartext.comment.screening;

import java.util.List;
import java.util.UUID;

/** Reads the stored results of screenings; implemented by moderation. */
public interface SignalFindings {
    /** The results for a comment, in the order of the signals; empty if it was not screened. */
    List<StoredFinding> of(UUID comment);
}
