package io.klartext.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it is read.
 *
 * @param picture the asset that shows it; null if there is none, as with all kinds that have no pictures
 * @param aliases a JSON array, made by the database
 * @param formerSlugs likewise
 * @param articleCount articles that readers see now and that refer to it
 * @param workingCopyCount articles not in the trash whose working copy refers to it; only for editors, else 0
 * @param mergedInto the entry it has become part of, as JSON; null if it stands for itself
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
