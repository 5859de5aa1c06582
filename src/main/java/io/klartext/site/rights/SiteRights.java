package io.klartext.site.rights;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The rights of machines in the site and in articles. */
@Singleton
public class SiteRights {
    private final RightsConfig config;

    SiteRights(RightsConfig config) {
        this.config = config;
    }

    public Rights ofSite() {
        return of(null, null);
    }

    /** The rights in an article; null values take the setting of the site. */
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

    /** Whether the site states no rights. */
    boolean areSilent() {
        return !config.reserveMining()
                && config.trainAi().isEmpty()
                && config.search().isEmpty()
                && config.license().isEmpty();
    }
}
