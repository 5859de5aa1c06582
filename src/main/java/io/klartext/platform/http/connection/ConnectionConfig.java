package io.klartext.platform.http.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Connections and their protocols. */
@ConfigMapping(prefix = "klartext.http")
public interface ConnectionConfig {
    /**
     * Whether HTTP/2 is accepted without TLS. Browsers use HTTP/2 only with TLS, and few proxies need it without. One
     * such connection can start many requests.
     */
    @WithDefault("false")
    boolean h2c();

    /** How long a client may read nothing of an answer, or of a stream, until its connection is closed. */
    @WithDefault("PT60S")
    @DurationMin(seconds = 5)
    Duration stallTimeout();
}
