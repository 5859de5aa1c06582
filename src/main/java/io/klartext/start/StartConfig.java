package io.klartext.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a start does beyond serving. */
@ConfigMapping(prefix = "klartext")
interface StartConfig {
    /** Whether an installation without any article is filled with the sample site. */
    @WithDefault("false")
    boolean sample();
}
