package io.klartext.author.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klartext.author.AuthorDraft;
import io.klartext.directory.EntryRow;
import java.time.Instant;
import java.util.UUID;

/** An author as its editors see it. */
record ManagedAuthorView(
        UUID id,
        String slug,
        String name,
        String bio,
        AuthorDraft.Picture picture,
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
    static ManagedAuthorView of(EntryRow author) {
        return new ManagedAuthorView(
                author.id(),
                author.slug(),
                author.name(),
                author.about(),
                AuthorDraft.Picture.of(author.picture()),
                author.aliases(),
                author.formerSlugs(),
                author.articleCount(),
                author.workingCopyCount(),
                author.version(),
                author.createdAt(),
                author.updatedAt(),
                author.trashedAt(),
                author.purgeAt(),
                author.mergedInto());
    }
}
