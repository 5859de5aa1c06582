package io.klartext.article;

import java.time.Instant;

/** Whether articles take comments. Whoever keeps the comments knows, without asking the database. */
public interface CommentRules {
    /** Whether an article that was published then takes comments now. */
    boolean isOpen(Instant publishedAt);
}
