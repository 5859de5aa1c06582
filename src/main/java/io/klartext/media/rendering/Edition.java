package io.klartext.media.rendering;

import io.klartext.image.Credit;
import io.klartext.image.ImageInfo;
import io.klartext.platform.database.mapping.Nested;

/**
 * A file that may be shown, with the credit that its renditions carry.
 *
 * @param sha256 the hash of its bytes
 * @param location where these are stored
 */
public record Edition(
        String key,
        String sha256,
        String location,
        long bytes,
        @Nested(prefix = "") ImageInfo info,
        @Nested(prefix = "") Credit credit) {}
