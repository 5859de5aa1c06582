package io.klartext.media.rendering;

import io.klartext.image.Credit;
import io.klartext.image.ImageInfo;

/**
 * A picture that may be shown, with the credit of its renditions.
 *
 * @param sha256 the hash of its bytes
 * @param location the key of the bytes in the store
 */
public record Edition(String key, String sha256, String location, long bytes, ImageInfo info, Credit credit) {}
