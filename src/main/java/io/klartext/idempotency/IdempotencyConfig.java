package io.klartext.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When answers that are not given again any more go. */
@ConfigMapping(prefix = "klartext.idempotency")
public interface IdempotencyConfig {
    /** How long after one deletion of such answers the next one begins, as an ISO 8601 duration. */
    @WithDefault("PT1H")
    Duration cleanEvery();
}
