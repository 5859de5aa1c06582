package io.klartext.article;

import java.time.Instant;

/**
 * An article as readers may see it.
 *
 * @param translations JSON text, made by the database and passed through: those that readers may see
 * @param publishedAt when it was published first
 * @param updatedAt when the text that readers see was published
 */
public record PublishedArticle(ArticleText text, String translations, Instant publishedAt, Instant updatedAt) {
    /** The same article with another body. */
    PublishedArticle withBody(String body) {
        return new PublishedArticle(text.withBody(body), translations, publishedAt, updatedAt);
    }
}
