package io.klartext.article.commenting;

import io.klartext.article.link.ArticleSlug;
import io.klartext.platform.database.mapping.Nested;
import java.util.UUID;

/** The part of a published article that its comments need. */
public record CommentedArticle(@Nested(prefix = "") ArticleSlug address, CommentSettings terms) {
    public UUID id() {
        return address.id();
    }
}
