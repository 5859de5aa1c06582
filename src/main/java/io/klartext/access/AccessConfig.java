package io.klartext.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the first key comes into the world. */
@ConfigMapping(prefix = "klartext")
interface AccessConfig {
    /** The secret of an admin key, 24 or more printable characters; without it a first start makes and prints one. */
    Optional<String> adminKey();
}
