package io.klartext.purge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The shared cache that is purged when a change makes its answers outdated. */
@ConfigMapping(prefix = "klartext.purge")
public interface PurgeConfig {
    /** The kind of the cache; absent if none is purged. */
    Optional<SharedCache> cache();

    /** The URLs that purge it: one for each server of the cache that has an address of its own. */
    Optional<List<@Pattern(regexp = "https?://\\S+", message = "must be an http or https URL") String>> urls();

    /** The credential that the cache expects. */
    Optional<String> token();

    /** How long changes wait at most for a cache that cannot be purged, before they are announced nevertheless. */
    @WithDefault("PT30S")
    @DurationMin
    Duration announceAfter();

    /** The shortest time between two purges. What changes meanwhile is purged together. */
    @WithDefault("PT0.25S")
    @DurationMin
    Duration every();

    /** How long the cache may take to answer. */
    @WithDefault("PT5S")
    @DurationMin(millis = 1)
    Duration timeout();
}
