package io.klartext.article;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** A published article as far as its comments need it. */
public record CommentedArticle(Address address, CommentTerms terms) {
    static CommentedArticle of(Tuple row) {
        return new CommentedArticle(Address.of(row), CommentTerms.of(row, row.get("published_at", Instant.class)));
    }

    public UUID id() {
        return address.id();
    }
}
