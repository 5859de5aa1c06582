package io.klartext.start;

import io.klartext.access.FirstKey;
import io.klartext.access.Secret;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The order of things at a start. */
@Singleton
class Start {
    private final FirstKey firstKey;
    private final SampleSite sample;
    private final boolean sampleWanted;
    private final Banner banner;

    /**
     * Made by injection.
     *
     * @param sampleWanted whether an installation without any content is filled with the sample site
     */
    Start(
            FirstKey firstKey,
            SampleSite sample,
            @ConfigProperty(name = "klartext.sample", defaultValue = "false") boolean sampleWanted,
            Banner banner) {
        this.firstKey = firstKey;
        this.sample = sample;
        this.sampleWanted = sampleWanted;
        this.banner = banner;
    }

    void begin(@Observes StartupEvent event) {
        // Shown at once: whatever goes wrong later, the key is known.
        Optional<Secret> secret = firstKey.ensure();
        secret.ifPresent(banner::show);
        if (sampleWanted) {
            sample.load(firstKey.owner());
        }
    }
}
