package io.klartext.platform.http.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is spoken on a connection. */
@ConfigMapping(prefix = "klartext.http")
public interface ConnectionConfig {
    /**
     * Whether HTTP/2 is spoken without TLS. Only proxies do that, and few: browsers speak HTTP/2 with TLS only, and one
     * connection without it can begin many requests.
     */
    @WithDefault("false")
    boolean h2c();
}
