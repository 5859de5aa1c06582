package io.klartext.platform.http.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The protocols of connections. */
@ConfigMapping(prefix = "klartext.http")
public interface ConnectionConfig {
    /**
     * Whether HTTP/2 is accepted without TLS. Browsers use HTTP/2 only with TLS, and few proxies need it without. One
     * such connection can start many requests.
     */
    @WithDefault("false")
    boolean h2c();
}
