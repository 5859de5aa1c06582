package io.klartext.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory answers may take. */
@ConfigMapping(prefix = "klartext.http")
public interface AnswerConfig {
    /** The memory for pages with bodies that clients have not read yet. */
    @WithDefault("64M")
    MemorySize answerMemory();
}
