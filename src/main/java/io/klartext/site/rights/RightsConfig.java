package io.klartext.site.rights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** What machines may do with the content. */
@ConfigMapping(prefix = "klartext.rights")
public interface RightsConfig {
    /** Whether the right to text and data mining is reserved (TDMRep). Articles may differ. */
    @WithDefault("false")
    boolean reserveMining();

    /** The URL of the policy under which mining is allowed nevertheless. */
    Optional<@Pattern(regexp = "https?://[^\\s\"<>]+", message = "must be an http or https URL") String> miningPolicy();

    /** Whether models may be trained with the content (Content-Usage); nothing is said if absent. Articles may differ. */
    Optional<Boolean> trainAi();

    /** Whether search engines may use the content (Content-Usage); nothing is said if absent. */
    Optional<Boolean> search();

    /** The URL of a license for machines (RSL 1.0). */
    Optional<@Pattern(regexp = "https?://[^\\s\"<>]+", message = "must be an http or https URL") String> license();
}
