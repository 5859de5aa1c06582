package io.klartext.article.commenting;

import io.klartext.article.link.ArticleSlug;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** The part of a published article that its comments need. */
public record CommentedArticle(ArticleSlug address, CommentTerms terms) {
    public static CommentedArticle of(Tuple row) {
        return new CommentedArticle(ArticleSlug.of(row), CommentTerms.of(row, row.get("published_at", Instant.class)));
    }

    public UUID id() {
        return address.id();
    }
}
