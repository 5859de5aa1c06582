package io.klartext.article.commenting;

import java.time.Instant;
import java.util.Optional;

/** Whether articles take comments. Whoever keeps the comments knows, without asking the database. */
public interface CommentRules {
    /** The group of cached answers that tell whether articles take comments. */
    String GROUP = "comment-rules";

    /** Whether an article with these terms takes comments now. */
    boolean isOpen(CommentTerms terms);

    /** The moment at which the article stops taking comments, empty for never. It may be in the past. */
    Optional<Instant> closesAt(CommentTerms terms);
}
