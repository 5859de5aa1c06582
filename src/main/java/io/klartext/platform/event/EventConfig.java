package io.klartext.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long events are kept. */
@ConfigMapping(prefix = "klartext.events")
public interface EventConfig {
    /** How long an event is kept, so that programs can catch up. */
    @WithDefault("P30D")
    @DurationMin
    Duration keepFor();

    /** The interval at which expired events are deleted. */
    @WithDefault("PT1H")
    @DurationMin(millis = 1)
    Duration sweepEvery();
}
