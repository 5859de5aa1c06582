package io.klartext.start;

import io.klartext.access.FirstKey;
import io.klartext.access.Secret;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The steps of a start, in order. */
@Singleton
class Start {
    private final PortCheck port;
    private final FirstKey firstKey;
    private final SampleSite sample;
    private final boolean sampleWanted;
    private final Banner banner;

    /**
     * Created by injection.
     *
     * @param sampleWanted whether an empty installation is filled with the sample site
     */
    Start(
            PortCheck port,
            FirstKey firstKey,
            SampleSite sample,
            @ConfigProperty(name = "klartext.sample", defaultValue = "false") boolean sampleWanted,
            Banner banner) {
        this.port = port;
        this.firstKey = firstKey;
        this.sample = sample;
        this.sampleWanted = sampleWanted;
        this.banner = banner;
    }

    void begin(@Observes StartupEvent event) {
        port.ensureFree();
        Optional<Secret> secret = firstKey.ensure();
        // Before the other steps: the key is known even if one of them fails.
        secret.ifPresent(key -> banner.welcome(key, sampleWanted));
        if (sampleWanted) {
            sample.load(firstKey.owner());
        }
    }
}
