package io.klartext.asset;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits of uploads, and the retention of files that no asset uses any more. */
@ConfigMapping(prefix = "klartext.assets")
public interface AssetConfig {
    /** The largest upload in bytes, the members that describe the asset included. */
    MemorySize maxUploadSize();

    /** How long a file is kept after the last asset stopped using it, as an ISO 8601 duration. */
    @WithDefault("P7D")
    @DurationMin
    Duration sweepAfter();

    /** The time between two searches for unused files. */
    @WithDefault("PT1H")
    @DurationMin(millis = 1)
    Duration sweepEvery();

    /** How long before {@code expiresAt} the right to show an asset counts as expiring. */
    @WithDefault("P30D")
    @DurationMin
    Duration expiringWithin();
}
