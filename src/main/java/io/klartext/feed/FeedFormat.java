package io.klartext.feed;

import io.klartext.platform.kernel.StoredEnum;

/** The formats of feeds. */
enum FeedFormat implements StoredEnum {
    /** RFC 4287. */
    ATOM(FeedFormat.ATOM_TYPE),
    /** RSS 2.0. */
    RSS(FeedFormat.RSS_TYPE),
    /** JSON Feed 1.1. */
    JSON(FeedFormat.JSON_TYPE);

    static final String ATOM_TYPE = "application/atom+xml";
    static final String RSS_TYPE = "application/rss+xml";
    static final String JSON_TYPE = "application/feed+json";

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
