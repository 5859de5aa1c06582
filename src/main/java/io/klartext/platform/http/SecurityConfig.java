package io.klartext.platform.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The content of {@code security.txt} (RFC 9116), for reports of vulnerabilities. */
@ConfigMapping(prefix = "klartext.security")
public interface SecurityConfig {
    /** Where to report a vulnerability: a URL with https:, mailto: or tel:. Without it there is no security.txt. */
    Optional<String> contact();

    /** The URL of a page that describes how reports are handled. */
    Optional<String> policy();
}
