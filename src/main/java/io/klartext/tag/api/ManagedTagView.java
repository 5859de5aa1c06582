package io.klartext.tag.api;

import io.klartext.directory.EntryRow;
import java.time.Instant;
import java.util.UUID;

/** A tag as its editors see it. */
record ManagedTagView(
        UUID id,
        String slug,
        String name,
        String description,
        long articleCount,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant trashedAt) {
    static ManagedTagView of(EntryRow tag) {
        return new ManagedTagView(
                tag.id(),
                tag.slug(),
                tag.name(),
                tag.about(),
                tag.articleCount(),
                tag.version(),
                tag.createdAt(),
                tag.updatedAt(),
                tag.trashedAt());
    }
}
