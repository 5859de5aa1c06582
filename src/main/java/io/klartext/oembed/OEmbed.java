package io.klartext.oembed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An article as another site shows it, of the type {@code rich}. Null members are left out.
 *
 * @param html a quotation that links to the article; it has no script
 * @param cacheAge in seconds
 * @param thumbnailUrl null, like its size, if there is no picture that fits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OEmbed(
        String version,
        String type,
        String title,
        @JsonProperty("author_name") String authorName,
        @JsonProperty("author_url") String authorUrl,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") long cacheAge,
        @JsonProperty("thumbnail_url") String thumbnailUrl,
        @JsonProperty("thumbnail_width") Integer thumbnailWidth,
        @JsonProperty("thumbnail_height") Integer thumbnailHeight,
        String html,
        int width,
        int height) {}
