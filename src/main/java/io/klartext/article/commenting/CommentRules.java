package io.klartext.article.commenting;

/** Whether articles take comments. Whoever keeps the comments knows, without asking the database. */
public interface CommentRules {
    /** Whether an article with these terms takes comments now. */
    boolean isOpen(CommentTerms terms);
}
