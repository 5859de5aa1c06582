package io.klartext.tag.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klartext.directory.EntryRow;
import java.time.Instant;
import java.util.UUID;

/** A tag as its editors see it. */
record ManagedTagView(
        UUID id,
        String slug,
        String name,
        String description,
        @JsonRawValue String aliases,
        @JsonRawValue String formerSlugs,
        long articleCount,
        long workingCopyCount,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant trashedAt,
        Instant purgeAt,
        @JsonRawValue String mergedInto) {
    static ManagedTagView of(EntryRow tag) {
        return new ManagedTagView(
                tag.id(),
                tag.slug(),
                tag.name(),
                tag.about(),
                tag.aliases(),
                tag.formerSlugs(),
                tag.articleCount(),
                tag.workingCopyCount(),
                tag.version(),
                tag.createdAt(),
                tag.updatedAt(),
                tag.trashedAt(),
                tag.purgeAt(),
                tag.mergedInto());
    }
}
