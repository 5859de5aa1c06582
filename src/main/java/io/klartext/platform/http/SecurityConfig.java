package io.klartext.platform.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What finders of vulnerabilities are told (RFC 9116). */
@ConfigMapping(prefix = "klartext.security")
public interface SecurityConfig {
    /** Where to report a vulnerability: a URL with https:, mailto: or tel:. Without it there is no security.txt. */
    Optional<String> contact();

    /** The URL of a page that tells how reports are handled. */
    Optional<String> policy();
}
