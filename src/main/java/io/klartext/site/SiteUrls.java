package io.klartext.site;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Converts paths on the site to absolute URLs, for content that is read outside of the site: feeds and sitemaps. */
@Singleton
public class SiteUrls {
    private final String base;

    SiteUrls(SiteConfig site) {
        base = site.url().replaceFirst("/+$", "");
    }

    /** The absolute URL of a path on the site; an absolute URL is returned unchanged. */
    public String absolute(String path) {
        return path.startsWith("/") ? base + path : path;
    }

    /** The path of an absolute URL of the site; empty for one of another site. */
    public Optional<String> path(String url) {
        return url.startsWith(base + "/") ? Optional.of(url.substring(base.length())) : Optional.empty();
    }

    /** The HTML with absolute URLs in its links and pictures. */
    public String absoluteInHtml(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element link : document.select("a[href^=/]")) {
            link.attr("href", absolute(link.attr("href")));
        }
        for (Element picture : document.select("img[src^=/]")) {
            picture.attr("src", absolute(picture.attr("src")));
        }
        // Feed readers show the picture unchanged.
        document.select("[srcset]").forEach(picture -> picture.removeAttr("srcset"));
        return document.body().html();
    }
}
