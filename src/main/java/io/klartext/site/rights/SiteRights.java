package io.klartext.site.rights;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The rights of the site, and of what differs from it. */
@Singleton
public class SiteRights {
    private final RightsConfig config;

    SiteRights(RightsConfig config) {
        this.config = config;
    }

    public Rights ofSite() {
        return of(null, null);
    }

    /** The rights of something that may say something else than the site; null where it does not. */
    public Rights of(Boolean reserveMining, Boolean trainAi) {
        boolean reserved = reserveMining == null ? config.reserveMining() : reserveMining;
        return new Rights(
                reserved,
                reserved ? config.miningPolicy().orElse(null) : null,
                trainAi == null ? config.trainAi().orElse(null) : trainAi,
                config.search().orElse(null));
    }

    /** The URL of a license for machines. */
    public Optional<String> license() {
        return config.license();
    }

    /** Whether the site says anything. */
    boolean areSilent() {
        return !config.reserveMining()
                && config.trainAi().isEmpty()
                && config.search().isEmpty()
                && config.license().isEmpty();
    }
}
