package io.klartext.asset;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is taken as a picture, and when files go that no picture has any more. */
@ConfigMapping(prefix = "klartext.assets")
public interface AssetConfig {
    /** The largest upload, the words about the picture included. */
    MemorySize maxUploadSize();

    /** How long a file is kept that no picture has any more, as an ISO 8601 duration. */
    @WithDefault("P7D")
    Duration sweepAfter();

    /** How long after one look for such files the next one begins. */
    @WithDefault("PT1H")
    Duration sweepEvery();

    /** How long before its end a right counts as expiring. */
    @WithDefault("P30D")
    Duration expiringWithin();
}
