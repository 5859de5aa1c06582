package io.klartext.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Webhooks. */
@ConfigMapping(prefix = "klartext.webhooks")
public interface WebhookConfig {
    /** Whether endpoints may have private addresses: in intranets, and for tests. */
    @WithDefault("false")
    boolean allowPrivate();

    /** Whether endpoints may have http URLs: in intranets, and for tests. */
    @WithDefault("false")
    boolean allowInsecure();

    /** How many webhooks there may be. */
    @WithDefault("100")
    @Positive
    int maxEndpoints();

    /** How long an endpoint may take to answer. */
    @WithDefault("PT15S")
    @DurationMin(millis = 1)
    Duration timeout();

    /** How long the former secret signs as well when a secret is replaced. */
    @WithDefault("PT24H")
    @DurationMin
    Duration secretOverlap();

    /** The e-mail address that gets a mail when a webhook is disabled; absent for no mail. */
    Optional<@Pattern(regexp = "[^\\s@]+@[^\\s@]+", message = "must be an e-mail address") String> mailTo();

    /** How long deliveries and their attempts can be read and repeated. */
    @WithDefault("P14D")
    @DurationMin
    Duration keepFor();

    /** The interval at which older deliveries are deleted. */
    @WithDefault("PT1H")
    @DurationMin(millis = 1)
    Duration sweepEvery();
}
