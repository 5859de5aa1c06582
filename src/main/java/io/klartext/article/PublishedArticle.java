package io.klartext.article;

import java.time.Instant;

/**
 * An article as readers may see it.
 *
 * @param publishedAt when it was published first
 * @param updatedAt when readers were told of a change last; when it was published first if they never were
 * @param corrections what they were told, JSON text; null where only teasers were asked for
 */
public record PublishedArticle(ArticleText text, Instant publishedAt, Instant updatedAt, String corrections) {}
