package io.klartext.article;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** A published article as far as its comments need it. */
public record CommentedArticle(Address address, Instant publishedAt) {
    static CommentedArticle of(Tuple row) {
        return new CommentedArticle(Address.of(row), row.get("published_at", Instant.class));
    }

    public UUID id() {
        return address.id();
    }
}
