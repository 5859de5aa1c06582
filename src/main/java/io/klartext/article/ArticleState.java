package io.klartext.article;

/** Where an article is in its life. What is in the trash keeps the state it had. */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    TRASHED
}
