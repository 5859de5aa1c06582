package io.klartext.platform.http.receiving;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How request bodies are received. */
@ConfigMapping(prefix = "klartext.http")
public interface BodyConfig {
    /** The largest body, uploads of pictures excepted. */
    @WithDefault("2M")
    MemorySize maxBodySize();

    /** How long a body may take to arrive, uploads of pictures excepted. */
    @WithDefault("PT30S")
    @DurationMin
    Duration bodyDeadline();

    /** How long an upload may take to arrive. */
    @WithDefault("PT15M")
    @DurationMin
    Duration uploadDeadline();

    /** How many bodies are received at the same time. */
    @WithDefault("1000")
    @Positive
    int maxBodies();

    /** How many of them may come from one IPv4 address or one /64 network of IPv6. */
    @WithDefault("250")
    @Positive
    int maxBodiesPerNetwork();

    /** How many pieces of resumable uploads are received at the same time. */
    @WithDefault("32")
    @Positive
    int maxUploads();

    /** The directory of bodies that are too large for memory while they arrive. */
    @WithDefault("${klartext.data:data}/incoming")
    Path incoming();
}
