package io.klartext.sitemap;

import io.klartext.site.SitePaths;
import io.klartext.site.SiteUrls;
import io.klartext.site.rights.SiteRights;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/** Sitemaps as search engines read them (sitemaps.org 0.9, with Google's extension for news). */
@Singleton
class SitemapView {
    private final SitePaths paths;
    private final SiteUrls urls;
    private final SiteRights rights;

    SitemapView(SitePaths paths, SiteUrls urls, SiteRights rights) {
        this.paths = paths;
        this.urls = urls;
        this.rights = rights;
    }

    /** The index of all sitemaps. */
    byte[] index(List<UUID> firsts) {
        return SitemapXml.document("sitemapindex", xml -> {
            for (UUID first : firsts) {
                xml.element("sitemap", one -> one.text("loc", urls.absolute("/sitemaps/" + first + ".xml")));
            }
            xml.element("sitemap", one -> one.text("loc", urls.absolute("/sitemaps/news.xml")));
        });
    }

    byte[] pages(List<SitemapPage> pages) {
        return SitemapXml.document("urlset", xml -> {
            for (SitemapPage page : pages) {
                xml.element("url", url -> addPage(url, page));
            }
        });
    }

    private void addPage(SitemapXml url, SitemapPage page) throws XMLStreamException {
        url.text("loc", url(page.slug(), page.locale()))
                .text("lastmod", page.updatedAt().toString());
        if (!page.translations().isEmpty()) {
            // Each page names all languages, its own included.
            url.alternate(page.locale(), url(page.slug(), page.locale()));
            for (SitemapPage.Translation other : page.translations()) {
                url.alternate(other.locale(), url(other.slug(), other.locale()));
            }
        }
    }

    byte[] news(List<SitemapPage> pages, String title) {
        return SitemapXml.document("urlset", xml -> {
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
                        publication -> publication.text("news:name", title).text("news:language", page.locale()))
                .text("news:publication_date", page.publishedAt().toString())
                .text("news:title", page.headline());
    }

    /** Allows all crawling outside management and previews, states the rights of machines, and names the index. */
    String robots() {
        String usage = rights.ofSite().contentUsage();
        return "User-agent: *\nDisallow: /api/v1/manage/\nDisallow: /api/v1/previews/\n"
                + (usage.isEmpty() ? "" : "Content-Usage: " + usage + "\n")
                + rights.license().map(url -> "\nLicense: " + url + "\n").orElse("")
                + "\nSitemap: " + urls.absolute("/sitemap.xml") + "\n";
    }

    private String url(String slug, String locale) {
        return urls.absolute(paths.ofArticle(slug, locale));
    }
}
