package io.klartext.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A feed as JSON Feed 1.1 writes it. Absent members are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        @JsonProperty("next_url") String nextUrl,
        String language,
        List<Hub> hubs,
        List<Item> items) {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** An article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            String title,
            String summary,
            @JsonProperty("content_html") String contentHtml,
            @JsonProperty("content_text") String contentText,
            String image,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<Author> authors,
            List<String> tags,
            String language) {
        private static Item of(Feed.Entry entry) {
            return new Item(
                    entry.urn(),
                    entry.url(),
                    entry.title(),
                    entry.summary(),
                    entry.html(),
                    entry.html() == null ? contentText(entry) : null,
                    entry.image() == null ? null : entry.image().url(),
                    entry.publishedAt(),
                    entry.updatedAt(),
                    entry.authors().stream().map(Author::new).toList(),
                    entry.tags(),
                    entry.locale());
        }

        /** An item needs a content. */
        private static String contentText(Feed.Entry entry) {
            return entry.summary() == null ? "" : entry.summary();
        }
    }

    /** A hub, at which programs subscribe to changes of the feed. */
    record Hub(String type, String url) {}

    /** Who wrote an article. */
    record Author(String name) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                VERSION,
                feed.title(),
                feed.home(),
                feed.self(),
                feed.next(),
                feed.locale(),
                feed.hub() == null ? null : List.of(new Hub("WebSub", feed.hub())),
                feed.entries().stream().map(Item::of).toList());
    }
}
