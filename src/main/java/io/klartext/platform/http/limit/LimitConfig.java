package io.klartext.platform.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many requests each server accepts. A quota of 0 is no limit. */
@ConfigMapping(prefix = "klartext.limits")
public interface LimitConfig {
    /** The time in which an empty quota becomes full again, at a steady rate. */
    @WithDefault("PT1M")
    @DurationMin(millis = 1)
    Duration window();

    /** The requests to management with one key. */
    @WithDefault("6000")
    @Min(0)
    int management();

    /** The requests to management from one IP network, with all keys together. */
    @WithDefault("30000")
    @Min(0)
    int managementPerNetwork();

    /** The uploads with one key. */
    @WithDefault("600")
    @Min(0)
    int uploads();

    /** The searches from one IP network. */
    @WithDefault("600")
    @Min(0)
    int search();

    /** The comments and reports from one IP network. */
    @WithDefault("300")
    @Min(0)
    int comments();
}
