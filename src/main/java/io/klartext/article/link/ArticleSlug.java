package io.klartext.article.link;

import jakarta.persistence.Tuple;
import java.util.UUID;

/** Where readers find an article. */
public record ArticleSlug(UUID id, String slug, String locale) {
    /** Of a row with the columns {@code article_id}, {@code slug} and {@code locale}. */
    public static ArticleSlug of(Tuple row) {
        return new ArticleSlug(
                row.get("article_id", UUID.class), row.get("slug", String.class), row.get("locale", String.class));
    }
}
