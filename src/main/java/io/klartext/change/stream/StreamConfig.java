package io.klartext.change.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Streams of changes. */
@ConfigMapping(prefix = "klartext.streams")
public interface StreamConfig {
    /** How many streams a server holds open at a time. Further ones get a 503. */
    @WithDefault("5000")
    @Positive
    int maxOpen();

    /** How long a stream lasts. Then the client connects again, which checks its key and may reach another server. */
    @WithDefault("PT15M")
    @DurationMin(millis = 1)
    Duration lastFor();

    /** The interval of comments that keep proxies from closing a silent stream. */
    @WithDefault("PT15S")
    @DurationMin(millis = 1)
    Duration heartbeat();
}
