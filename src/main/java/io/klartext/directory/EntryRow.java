package io.klartext.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as a query returns it.
 *
 * @param picture the asset with its picture, or null
 * @param aliases a JSON array, made by the database
 * @param formerSlugs likewise
 * @param articleCount articles that readers see now and that refer to it
 * @param workingCopyCount articles not in the trash whose working copy refers to it; only for editors, else 0
 * @param mergedInto the entry that it was merged into, as JSON, or null
 */
public record EntryRow(
        UUID id,
        String slug,
        String name,
        String about,
        UUID picture,
        String aliases,
        String formerSlugs,
        long articleCount,
        long workingCopyCount,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant trashedAt,
        Instant purgeAt,
        String mergedInto) {}
