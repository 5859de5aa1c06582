package io.klartext.site;

import io.klartext.platform.http.request.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Converts paths to absolute URLs, for content that is read outside of the site: feeds, sitemaps, heads and cards. URLs
 * of pages begin with the URL of the site. URLs of this server begin with {@code KLARTEXT_PUBLIC_URL} if that is set,
 * or else with the URL of the site, which passes the requests on.
 */
@Singleton
public class SiteUrls {
    private final String base;
    private final String server;

    @Inject
    SiteUrls(SiteConfig site) {
        this(site.url(), PublicUrl.origin());
    }

    SiteUrls(String site, Optional<String> api) {
        base = site.replaceFirst("/+$", "");
        server = api.orElse(base);
    }

    /** The absolute URL of a page of the site; an absolute URL is returned unchanged. */
    public String ofPage(String path) {
        return path.startsWith("/") ? base + path : path;
    }

    /** The absolute URL of a path that this server answers, such as that of a feed. */
    public String ofServer(String path) {
        return ofAnswer(PublicUrl.of(path));
    }

    /** The absolute URL of a path as answers of this server contain it, such as that of a picture. */
    public String ofAnswer(String path) {
        return path.startsWith("/") ? server + path : path;
    }

    /** The path of an absolute URL of the site; empty for one of another site. */
    public Optional<String> path(String url) {
        return url.startsWith(base + "/") ? Optional.of(url.substring(base.length())) : Optional.empty();
    }

    /** The HTML with absolute URLs in its links and pictures. */
    public String absoluteInHtml(String html) {
        return rewritten(html, picture -> picture.attr("srcset", absoluteSources(picture.attr("srcset"))));
    }

    /** The same for feed readers, which show each picture unchanged. */
    public String absoluteInFeed(String html) {
        return rewritten(html, picture -> picture.removeAttr("srcset"));
    }

    private String rewritten(String html, Consumer<Element> sources) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element link : document.select("a[href^=/]")) {
            link.attr("href", ofPage(link.attr("href")));
        }
        for (Element picture : document.select("img[src^=/]")) {
            picture.attr("src", ofAnswer(picture.attr("src")));
        }
        document.select("[srcset]").forEach(sources);
        return document.body().html();
    }

    private String absoluteSources(String srcset) {
        return Arrays.stream(srcset.split(", ")).map(this::ofAnswer).collect(Collectors.joining(", "));
    }
}
