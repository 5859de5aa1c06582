package io.klartext.change.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Streams of changes. */
@ConfigMapping(prefix = "klartext.streams")
public interface StreamConfig {
    /** How many streams a server holds open at a time. Further ones get a 503. */
    @WithDefault("5000")
    int maxOpen();

    /** How long a stream lasts. Then the client connects again, which checks its key and may reach another server. */
    @WithDefault("PT15M")
    Duration lastFor();

    /** The interval of comments that keep proxies from closing a silent stream. */
    @WithDefault("PT15S")
    Duration heartbeat();
}
