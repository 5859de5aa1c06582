package io.klartext.platform.trash;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMin;

/** When items in the trash are permanently deleted. */
@ConfigMapping(prefix = "klartext.trash")
public interface TrashConfig {
    /** How long an item can be restored, as an ISO 8601 duration. */
    @WithDefault("P30D")
    @DurationMin
    Duration keepFor();

    /** The time between two purges. */
    @WithDefault("PT6H")
    @DurationMin(millis = 1)
    Duration purgeEvery();

    /** When an item is purged; null if it is not in the trash. */
    default Instant purgeAt(Instant trashedAt) {
        return trashedAt == null ? null : trashedAt.plus(keepFor());
    }

    /** The latest time of trashing of the items that may be purged now. */
    default Instant dueIfTrashedBy(Instant now) {
        return now.minus(keepFor());
    }
}
