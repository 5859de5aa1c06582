package io.klartext.start;

import io.klartext.access.FirstKey;
import io.klartext.access.Secret;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The order of things at a start. */
@Singleton
class Start {
    private final FirstKey firstKey;
    private final SampleSite sample;
    private final StartConfig config;
    private final Banner banner;

    Start(FirstKey firstKey, SampleSite sample, StartConfig config, Banner banner) {
        this.firstKey = firstKey;
        this.sample = sample;
        this.config = config;
        this.banner = banner;
    }

    void begin(@Observes StartupEvent event) {
        Optional<Secret> secret = firstKey.ensure();
        if (config.sample()) {
            sample.load(firstKey.owner());
        }
        secret.ifPresent(banner::show);
    }
}
