package io.klartext.site.rights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** The rights of machines in the content. */
@ConfigMapping(prefix = "klartext.rights")
public interface RightsConfig {
    /** Whether the right to text and data mining is reserved (TDMRep). Articles can override it. */
    @WithDefault("false")
    boolean reserveMining();

    /** The URL of the policy that grants mining although it is reserved. */
    Optional<@Pattern(regexp = "https?://[^\\s\"<>]+", message = "must be an http or https URL") String> miningPolicy();

    /**
     * Whether models may be trained with the content (Content-Usage); absent for no preference. Articles can override
     * it.
     */
    Optional<Boolean> trainAi();

    /** Whether search engines may use the content (Content-Usage); absent for no preference. */
    Optional<Boolean> search();

    /** The URL of a license for machines (RSL 1.0). */
    Optional<@Pattern(regexp = "https?://[^\\s\"<>]+", message = "must be an http or https URL") String> license();
}
