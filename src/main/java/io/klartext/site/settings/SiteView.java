package io.klartext.site.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.site.SiteUrls;
import java.time.Duration;

/**
 * The site for frontends.
 *
 * @param changes how long the list of changes keeps them
 */
public record SiteView(@JsonUnwrapped Site site, Limits limits, CommentTerms comments, Feeds feeds, Changes changes) {
    /** The sizes of lists. */
    record Limits(int defaultPageSize, int maxPageSize) {
        private static final Limits OF_LISTS = new Limits(PageRequest.DEFAULT_LIMIT, PageRequest.MAX_LIMIT);
    }

    /** The URLs that feed readers and search engines read. */
    record Feeds(String atom, String rss, String json, String sitemap, String newsSitemap) {
        private static Feeds of(SiteUrls urls) {
            return new Feeds(
                    urls.ofServer("/feeds/atom"),
                    urls.ofServer("/feeds/rss"),
                    urls.ofServer("/feeds/json"),
                    urls.ofServer("/sitemap.xml"),
                    urls.ofServer("/sitemaps/news.xml"));
        }
    }

    /** How long a client can be offline and still find all changes. */
    record Changes(long keptForSeconds) {}

    static SiteView of(Site site, CommentTerms comments, SiteUrls urls, Duration keptFor) {
        return new SiteView(site, Limits.OF_LISTS, comments, Feeds.of(urls), new Changes(keptFor.toSeconds()));
    }
}
