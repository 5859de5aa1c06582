package io.klartext.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Which pages of other origins may call this server from a browser. */
@ConfigMapping(prefix = "klartext.cors")
public interface CorsConfig {
    /**
     * The origins whose pages may read, comment and upload. {@code *} stands for all. Origins that are named may use the
     * management API as well.
     */
    @WithDefault("*")
    List<Origin> origins();

    /** Further origins whose pages may use the management API. */
    Optional<List<Origin>> managementOrigins();
}
