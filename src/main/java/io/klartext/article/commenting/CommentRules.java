package io.klartext.article.commenting;

import io.klartext.site.hours.Openness;

/** Whether articles accept comments. The comment feature implements it, without access to the database. */
public interface CommentRules {
    /** The group of cached answers that tell whether articles take comments. */
    String GROUP = "comment-rules";

    /** Whether an article with these terms accepts comments now, and when that changes. */
    Openness opennessOf(CommentSettings terms);
}
