package io.klartext.asset;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of uploads, and the retention of unused files. */
@ConfigMapping(prefix = "klartext.assets")
public interface AssetConfig {
    /** The largest upload, including the form fields. */
    MemorySize maxUploadSize();

    /** How long a file is kept after its last use, as an ISO 8601 duration. */
    @WithDefault("P7D")
    Duration sweepAfter();

    /** The time between two deletions of such files. */
    @WithDefault("PT1H")
    Duration sweepEvery();

    /** How long before its expiry a right counts as expiring. */
    @WithDefault("P30D")
    Duration expiringWithin();
}
