package io.klartext.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Feeds. */
@ConfigMapping(prefix = "klartext.feeds")
public interface FeedConfig {
    /** Whether feeds contain whole articles, or their leads only. */
    @WithDefault("true")
    boolean fullText();

    /** The URL of a WebSub hub. Feeds name it, so that feed readers can subscribe there. */
    Optional<@Pattern(regexp = "https?://[^\\s\"<>]+", message = "must be an http or https URL") String> hub();
}
