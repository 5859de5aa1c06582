package io.klartext.article;

import java.time.Instant;

/**
 * An article as readers may see it.
 *
 * @param translations JSON text, made by the database and passed through: those that readers may see
 * @param publishedAt when it was published first
 * @param updatedAt when readers were told of a change last; when it was published first if they never were
 * @param corrections what they were told, JSON text; null where only teasers were asked for
 * @param comments how many of them readers see
 */
public record PublishedArticle(
        ArticleText text,
        String translations,
        Instant publishedAt,
        Instant updatedAt,
        String corrections,
        int comments) {
    /** The same article with another body. */
    PublishedArticle withBody(String body) {
        return new PublishedArticle(text.withBody(body), translations, publishedAt, updatedAt, corrections, comments);
    }
}
