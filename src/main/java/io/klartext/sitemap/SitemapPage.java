package io.klartext.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The page of an article as a sitemap lists it, with those of its translations. */
record SitemapPage(
        UUID id,
        String slug,
        String locale,
        String headline,
        Instant publishedAt,
        Instant updatedAt,
        List<Translation> translations) {
    /** The page of a translation. */
    record Translation(String slug, String locale) {}
}
