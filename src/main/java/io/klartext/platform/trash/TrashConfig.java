package io.klartext.platform.trash;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

/** When what is in the trash goes for good. */
@ConfigMapping(prefix = "klartext.trash")
public interface TrashConfig {
    /** How long it can be restored, as an ISO 8601 duration. */
    @WithDefault("P30D")
    Duration keepFor();

    /** How long after one purge the next one begins. */
    @WithDefault("PT6H")
    Duration purgeEvery();

    /** When something goes; null if it is not in the trash. */
    default Instant purgeAt(Instant trashedAt) {
        return trashedAt == null ? null : trashedAt.plus(keepFor());
    }

    /** What was trashed at that moment or earlier may go now. */
    default Instant dueIfTrashedBy(Instant now) {
        return now.minus(keepFor());
    }
}
