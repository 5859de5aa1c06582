package io.klartext.comment.screening;

import java.util.List;
import java.util.UUID;

/** What the first look at comments found; whoever takes it remembers. */
public interface SignalFindings {
    /** What is known of a comment, in the order in which rules look; nothing of one that nobody looked at. */
    List<SignalFinding> of(UUID comment);
}
