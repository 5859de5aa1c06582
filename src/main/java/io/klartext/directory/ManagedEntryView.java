package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as its editors see it.
 *
 * @param content the members that only entries of its kind have
 * @param purgeAt when it is permanently deleted; null if it is not in the trash
 */
public record ManagedEntryView<C>(
        UUID id,
        String slug,
        String name,
        @JsonUnwrapped C content,
        List<String> aliases,
        List<String> formerSlugs,
        long articleCount,
        long workingCopyCount,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant trashedAt,
        Instant purgeAt,
        EntryRow.Merged mergedInto) {
    static <C> ManagedEntryView<C> of(EntryRow entry, C content, Instant purgeAt) {
        return new ManagedEntryView<>(
                entry.id(),
                entry.slug(),
                entry.name(),
                content,
                entry.aliases(),
                entry.formerSlugs(),
                entry.articleCount(),
                entry.workingCopyCount(),
                entry.version(),
                entry.createdAt(),
                entry.updatedAt(),
                entry.trashedAt(),
                purgeAt,
                entry.mergedInto());
    }
}
