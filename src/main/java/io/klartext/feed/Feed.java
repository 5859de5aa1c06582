package io.klartext.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A page of a feed, in no format yet. All URLs are absolute.
 *
 * @param self the URL of this page
 * @param next the URL of the page with older articles (RFC 5005), or null
 * @param hub the URL of a WebSub hub, or null
 * @param locale the language of all entries, or null
 * @param updatedAt when one of the entries was published or changed last
 */
record Feed(
        String title,
        String home,
        String self,
        String next,
        String hub,
        String locale,
        Instant updatedAt,
        List<Entry> entries) {
    /**
     * An article.
     *
     * @param html the whole text, or null
     * @param replies the URL of the feed of the comments
     * @param image the picture in its largest form, or null
     */
    record Entry(
            UUID id,
            String url,
            String locale,
            String title,
            String summary,
            String html,
            List<String> authors,
            List<String> tags,
            Image image,
            int comments,
            String replies,
            Instant publishedAt,
            Instant updatedAt) {
        /** An id that stays when the slug changes. */
        String urn() {
            return Feed.urn(id);
        }
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** A picture with its metadata, each of which may be null. */
    record Image(String url, String type, int width, int height, String alt, String credit) {}
}
