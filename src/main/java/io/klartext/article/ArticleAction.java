package io.klartext.article;

/** What can be done to an article as a whole. */
public enum ArticleAction {
    PUBLISH,
    UNPUBLISH,
    TRASH,
    RESTORE
}
