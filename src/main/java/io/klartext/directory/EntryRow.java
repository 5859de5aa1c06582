package io.klartext.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it is read.
 *
 * @param articleCount published articles that refer to it
 */
public record EntryRow(
        UUID id,
        String slug,
        String name,
        String about,
        long articleCount,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant trashedAt) {}
