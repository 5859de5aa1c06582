package io.klartext.sitemap;

import io.klartext.asset.delivery.AssetUrls;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.image.Crop;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.site.SitePaths;
import io.klartext.site.SiteUrls;
import io.klartext.site.rights.SiteRights;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/** Sitemaps as search engines read them (sitemaps.org 0.9, with Google's extensions for pictures and news). */
@Singleton
class SitemapView {
    private final SitePaths paths;
    private final SiteUrls urls;
    private final AssetUrls pictures;
    private final SiteRights rights;

    SitemapView(SitePaths paths, SiteUrls urls, AssetUrls pictures, SiteRights rights) {
        this.paths = paths;
        this.urls = urls;
        this.pictures = pictures;
        this.rights = rights;
    }

    /** The index of all sitemaps. */
    byte[] index(List<UUID> firsts) {
        return SitemapXml.document("sitemapindex", xml -> {
            for (UUID first : firsts) {
                xml.element("sitemap", one -> one.text("loc", urls.ofServer("/sitemaps/" + first + ".xml")));
            }
            xml.element("sitemap", one -> one.text("loc", urls.ofServer("/sitemaps/news.xml")));
        });
    }

    /** To the second: not all readers of sitemaps accept microseconds. */
    private static String moment(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    byte[] pages(List<SitemapPage> pages) {
        return SitemapXml.document("urlset", xml -> {
            for (SitemapPage page : pages) {
                xml.element("url", url -> addPage(url, page));
            }
        });
    }

    private void addPage(SitemapXml url, SitemapPage page) throws XMLStreamException {
        url.text("loc", url(page.slug(), page.locale())).text("lastmod", moment(page.updatedAt()));
        if (page.picture() != null) {
            url.element("image:image", image -> image.text("image:loc", urls.ofAnswer(path(page))));
        }
        if (!page.translations().isEmpty()) {
            // Each page names all languages, its own included.
            url.alternate(page.locale(), url(page.slug(), page.locale()));
            for (SitemapPage.Translation other : page.translations()) {
                url.alternate(other.locale(), url(other.slug(), other.locale()));
            }
        }
    }

    /** The sitemap of news. Without news it names the site itself, because the protocol allows no empty sitemap. */
    byte[] news(List<SitemapPage> pages, String title) {
        return SitemapXml.document("urlset", xml -> {
            if (pages.isEmpty()) {
                xml.element("url", url -> url.text("loc", urls.ofPage("/")));
            }
            for (SitemapPage page : pages) {
                xml.element(
                        "url",
                        url -> url.text("loc", url(page.slug(), page.locale()))
                                .element("news:news", news -> addNews(news, page, title)));
            }
        });
    }

    private void addNews(SitemapXml news, SitemapPage page, String title) throws XMLStreamException {
        news.element(
                        "news:publication",
                        publication -> publication
                                .text("news:name", title)
                                .text("news:language", NewsLanguage.of(page.locale())))
                .text("news:publication_date", moment(page.publishedAt()))
                .text("news:title", page.headline());
    }

    /** Allows all crawling outside management and previews, states the rights of machines, and names the index. */
    String robots() {
        String usage = rights.ofSite().contentUsage();
        return "User-agent: *\nDisallow: " + PublicUrl.of(Paths.MANAGEMENT) + "/\nDisallow: "
                + PublicUrl.of(Paths.PREVIEWS) + "/\n"
                + (usage.isEmpty() ? "" : "Content-Usage: " + usage + "\n")
                + rights.license().map(url -> "\nLicense: " + url + "\n").orElse("")
                + "\nSitemap: " + urls.ofServer("/sitemap.xml") + "\n";
    }

    /** The path of the main picture in its largest size. */
    private String path(SitemapPage page) {
        PublicAsset asset = page.picture();
        Crop crop = page.imageCrop() == null ? asset.metadata().crop() : page.imageCrop();
        return pictures.largest(asset.edition(), asset.metadata(), asset.file(), crop);
    }

    private String url(String slug, String locale) {
        return urls.ofPage(paths.ofArticle(slug, locale));
    }
}
