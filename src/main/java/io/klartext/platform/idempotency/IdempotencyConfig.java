package io.klartext.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** When kept answers are deleted. */
@ConfigMapping(prefix = "klartext.idempotency")
public interface IdempotencyConfig {
    /** The time between two deletions of expired answers, as an ISO 8601 duration. */
    @WithDefault("PT1H")
    @DurationMin(millis = 1)
    Duration cleanEvery();
}
