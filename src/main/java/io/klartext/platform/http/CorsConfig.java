package io.klartext.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Which pages of other origins may call this server from a browser. */
@ConfigMapping(prefix = "klartext.cors")
public interface CorsConfig {
    /**
     * The origins whose pages may read, comment and upload; {@code *} for all. Listed origins may also use the
     * management API.
     */
    @WithDefault("*")
    List<Origin> origins();

    /** Further origins whose pages may use the management API. */
    Optional<List<Origin>> managementOrigins();
}
