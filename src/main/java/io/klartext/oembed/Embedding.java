package io.klartext.oembed;

import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.ReferencedEntry;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.media.ImageUrls;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.site.Locales;
import io.klartext.site.SitePaths;
import io.klartext.site.SiteUrls;
import io.klartext.site.head.SiteHeads;
import io.klartext.site.settings.Site;
import io.klartext.site.settings.SiteSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds articles by the URLs of their pages, and creates their cards. */
@Singleton
class Embedding {
    private static final long CACHE_SECONDS = 3600;
    /** Named sizes, the largest first. */
    private static final List<String> THUMBNAILS = List.of("card", "thumb");

    private final PublishedArticles articles;
    private final SitePaths paths;
    private final SiteUrls urls;
    private final SiteHeads pages;
    private final SiteSettings settings;
    private final StoredJson json;

    Embedding(
            PublishedArticles articles,
            SitePaths paths,
            SiteUrls urls,
            SiteHeads pages,
            SiteSettings settings,
            StoredJson json) {
        this.articles = articles;
        this.paths = paths;
        this.urls = urls;
        this.pages = pages;
        this.settings = settings;
        this.json = json;
    }

    /** The public article with its page at that URL. */
    Optional<RenderedArticle> find(String url) {
        return urls.path(url)
                .flatMap(SitePaths::parse)
                .flatMap(paths::read)
                .filter(target -> target.ofSite() && target.type().equals("article"))
                .flatMap(target -> articles.find(target.slugOrId(), Locales.of(target.locale())));
    }

    /** The card of an article. Neither the card nor the thumbnail exceeds the size. */
    OEmbed card(RenderedArticle article, int width, int height) {
        Site site = settings.current();
        ArticleText text = article.article().text();
        String page = pages.ofArticle(text.slug(), text.locale());
        Optional<ReferencedEntry> author =
                ReferencedEntry.of(text.authors(), json).stream().findFirst();
        ImageUrls.Preset thumbnail = thumbnail(article, width, height);
        return new OEmbed(
                "1.0",
                "rich",
                text.header().headline(),
                author.map(ReferencedEntry::name).orElse(null),
                author.map(first -> pages.ofAuthor(first.slug())).orElse(null),
                site.title(),
                site.url() + "/",
                CACHE_SECONDS,
                thumbnail == null ? null : urls.ofAnswer(thumbnail.url()),
                thumbnail == null ? null : thumbnail.width(),
                thumbnail == null ? null : thumbnail.height(),
                html(text, page, site),
                width,
                height);
    }

    /** The thumbnail; null if it would be larger than requested. */
    private static ImageUrls.Preset thumbnail(RenderedArticle article, int width, int height) {
        if (article.image() == null || article.image().asset() == null) {
            return null;
        }
        Map<String, ImageUrls.Preset> presets = article.image().asset().presets();
        return THUMBNAILS.stream()
                .map(presets::get)
                .filter(preset -> preset != null && preset.width() <= width && preset.height() <= height)
                .findFirst()
                .orElse(null);
    }

    private static String html(ArticleText text, String page, Site site) {
        Element quote = new Element("blockquote").attr("cite", page).attr("lang", text.locale());
        quote.appendElement("p")
                .appendElement("a")
                .attr("href", page)
                .text(text.header().headline());
        if (text.header().lead() != null) {
            quote.appendElement("p").text(text.header().lead());
        }
        quote.appendElement("footer").text(site.title());
        return quote.outerHtml();
    }
}
