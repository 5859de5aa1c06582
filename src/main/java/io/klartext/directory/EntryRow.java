package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as a query returns it.
 *
 * @param about the description or biography. Like the picture, it has another name in JSON, see {@link ManagedEntryView}
 * @param picture the id of the asset with its picture, or null
 * @param articleCount the number of articles that refer to it and are public now
 * @param workingCopyCount the number of articles outside the trash whose working copy refers to it; 0 for readers
 * @param mergedInto the entry that it was merged into, or null
 */
public record EntryRow(
        UUID id,
        String slug,
        String name,
        @JsonIgnore String about,
        @JsonIgnore UUID picture,
        List<String> aliases,
        List<String> formerSlugs,
        long articleCount,
        long workingCopyCount,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant trashedAt,
        @Nested(optional = true) Merged mergedInto) {
    /** Another entry. */
    public record Merged(UUID id, String slug, String name) {}
}
