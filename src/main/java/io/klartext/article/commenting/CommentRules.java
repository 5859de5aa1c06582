package io.klartext.article.commenting;

import java.time.Instant;
import java.util.Optional;

/** Whether articles accept comments. The comment feature implements it, without access to the database. */
public interface CommentRules {
    /** The group of cached answers that tell whether articles take comments. */
    String GROUP = "comment-rules";

    /** Whether an article with these terms accepts comments now. */
    boolean isOpen(CommentSettings terms);

    /** The moment at which the article stops taking comments, empty for never. It may be in the past. */
    Optional<Instant> closesAt(CommentSettings terms);
}
