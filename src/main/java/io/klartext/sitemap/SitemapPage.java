package io.klartext.sitemap;

import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.image.Crop;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The page of an article as a sitemap lists it, with those of its translations.
 *
 * @param picture the main picture, or null if there is none that may be shown
 * @param imageCrop the part of it that the article shows; null for that of the asset
 */
record SitemapPage(
        UUID id,
        String slug,
        String locale,
        String headline,
        Instant publishedAt,
        Instant updatedAt,
        List<Translation> translations,
        @Nested(optional = true) PublicAsset picture,
        @Nested(optional = true) Crop imageCrop) {
    /** The page of a translation. */
    record Translation(String slug, String locale) {}
}
