package io.klartext.feed;

import io.klartext.article.rendering.BodyForm;
import io.klartext.article.rendering.PublicPicture;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReferencedEntry;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.site.SitePaths;
import io.klartext.site.SiteUrls;
import io.klartext.site.settings.SiteSettings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Creates feeds of articles as readers see them. */
@Singleton
class Feeds {
    private final SitePaths paths;
    private final SiteUrls urls;
    private final SiteSettings site;
    private final FeedConfig config;
    private final StoredJson json;

    Feeds(SitePaths paths, SiteUrls urls, SiteSettings site, FeedConfig config, StoredJson json) {
        this.paths = paths;
        this.urls = urls;
        this.site = site;
        this.config = config;
        this.json = json;
    }

    /** Whether articles must be read with their bodies. */
    boolean isFullText() {
        return config.fullText();
    }

    /**
     * A page of a feed.
     *
     * @param self the path of this page, with its query
     * @param next that of the next one, or null
     * @param locale the language that was asked for, or null
     */
    Feed of(List<RenderedArticle> articles, String self, String next, String locale) {
        Instant updated = articles.stream()
                .map(article -> article.article().updatedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Feed(
                site.current().title(),
                urls.ofPage("/"),
                urls.ofAnswer(self),
                next == null ? null : urls.ofAnswer(next),
                config.hub().orElse(null),
                locale,
                updated,
                articles.stream().map(this::entry).toList());
    }

    private Feed.Entry entry(RenderedArticle rendered) {
        PublishedArticle article = rendered.article();
        String locale = article.text().locale();
        return new Feed.Entry(
                article.text().id(),
                urls.ofPage(paths.ofArticle(article.text().slug(), locale)),
                locale,
                article.text().header().headline(),
                article.text().header().lead(),
                config.fullText() ? html(rendered) : null,
                names(article.text().authors()),
                names(article.text().tags()),
                image(rendered.image()),
                article.comments(),
                urls.ofServer(CommentFeedResource.PATH + "/" + article.text().id()),
                article.publishedAt(),
                article.updatedAt());
    }

    private String html(RenderedArticle article) {
        return urls.absoluteInFeed(
                BodyForm.HTML.write(article.body(), article.pictures().sources()));
    }

    private List<String> names(String references) {
        return ReferencedEntry.of(references, json).stream()
                .map(ReferencedEntry::name)
                .toList();
    }

    private Feed.Image image(PublicPicture picture) {
        if (picture == null || picture.asset() == null) {
            return null;
        }
        PublicPicture.Asset asset = picture.asset();
        return new Feed.Image(
                urls.ofAnswer(asset.url()),
                asset.type(),
                asset.width(),
                asset.height(),
                picture.alt(),
                picture.credit());
    }
}
