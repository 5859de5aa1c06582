package io.klartext.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Feeds. */
@ConfigMapping(prefix = "klartext.feeds")
public interface FeedConfig {
    /** Whether feeds contain whole articles, or their leads only. */
    @WithDefault("true")
    boolean fullText();
}
