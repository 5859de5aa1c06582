package io.klartext.author.api;

import io.klartext.directory.EntryRow;
import java.time.Instant;
import java.util.UUID;

/** An author as its editors see it. */
record ManagedAuthorView(
        UUID id,
        String slug,
        String name,
        String bio,
        long articleCount,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant trashedAt) {
    static ManagedAuthorView of(EntryRow author) {
        return new ManagedAuthorView(
                author.id(),
                author.slug(),
                author.name(),
                author.about(),
                author.articleCount(),
                author.version(),
                author.createdAt(),
                author.updatedAt(),
                author.trashedAt());
    }
}
