package io.klartext.platform.http.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How answers for readers are cached: in this server, in browsers and in shared caches such as a CDN. */
@ConfigMapping(prefix = "klartext.cache")
public interface CacheConfig {
    /** Whether this server keeps rendered answers in memory. */
    @WithDefault("true")
    boolean enabled();

    /** The memory for rendered answers. */
    @WithDefault("64M")
    MemorySize size();

    /** How long a server may serve from memory after the last confirmation that it has received all changes. */
    @WithDefault("PT3S")
    @DurationMin
    Duration lease();

    /** How long a request with Min-Sequence waits at most until this server has received that change. */
    @WithDefault("PT5S")
    @DurationMin
    Duration sequenceWait();

    /** Query parameters that are ignored in requests of readers; a star at the end matches any ending. */
    @WithDefault("utm_*,mtm_*,pk_*,fbclid,gclid,gbraid,wbraid,dclid,msclkid,twclid,igshid,mc_cid,mc_eid,_ga,_gl,_")
    List<@NotBlank String> ignoredParameters();

    /** How long browsers may use an answer without revalidation. */
    @WithDefault("PT10S")
    @DurationMin
    Duration browserMaxAge();

    /** How long shared caches may use an answer without revalidation. Increase it if they are purged by group. */
    @WithDefault("PT30S")
    @DurationMin
    Duration sharedMaxAge();

    /** How long a shared cache may serve an outdated answer while it fetches the new one. */
    @WithDefault("PT30S")
    @DurationMin
    Duration staleWhileRevalidate();

    /** How long a shared cache may serve an outdated answer while this server fails. */
    @WithDefault("P1D")
    @DurationMin
    Duration staleIfError();

    /** The header in which the CDN expects the groups, beside Cache-Groups: surrogate-key, cache-tag or xkey. */
    Optional<GroupHeader> groupHeader();
}
