package io.klartext.article;

import java.time.Instant;

/**
 * An article as readers may see it.
 *
 * @param publishedAt when it was published first
 * @param updatedAt when the text that readers see was published
 */
public record PublishedArticle(ArticleText text, Instant publishedAt, Instant updatedAt) {
    /** The same article with another body. */
    PublishedArticle withBody(String body) {
        return new PublishedArticle(text.withBody(body), publishedAt, updatedAt);
    }
}
