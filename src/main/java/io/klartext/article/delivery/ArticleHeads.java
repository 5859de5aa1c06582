package io.klartext.article.delivery;

import io.klartext.article.rendering.PublicPicture;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.media.ImageUrls;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.site.head.Head;
import io.klartext.site.head.HeadBuilder;
import io.klartext.site.head.SiteHeads;
import io.klartext.site.rights.SiteRights;
import io.klartext.site.settings.Site;
import io.klartext.site.settings.SiteSettings;
import jakarta.inject.Singleton;
import java.util.List;

/** The heads of the pages of articles. An answer with one depends on {@link Site#GROUP} too. */
@Singleton
class ArticleHeads {
    /** The named size of the picture in link previews. */
    private static final String PREVIEW = "og";

    private final SiteSettings settings;
    private final SiteHeads shared;
    private final ArticleJsonLd structuredData;
    private final SiteRights rights;
    private final StoredJson json;

    ArticleHeads(
            SiteSettings settings, SiteHeads shared, ArticleJsonLd structuredData, SiteRights rights, StoredJson json) {
        this.settings = settings;
        this.shared = shared;
        this.structuredData = structuredData;
        this.rights = rights;
        this.json = json;
    }

    /** The site, as heads describe it. Read it once for all articles of an answer. */
    Site site() {
        return settings.current();
    }

    /** The head of an article that was read as a whole. */
    Head of(RenderedArticle article, Site site) {
        ArticleMembers members = ArticleMembers.of(article, json);
        String page = shared.ofArticle(members.slug(), members.locale());
        HeadBuilder head = new HeadBuilder(members.title(), members.canonical(page));
        addMeta(head, members, site);
        rights.of(members.seo().reserveMining(), members.seo().trainAi())
                .tdmMeta()
                .forEach(head::name);
        addPicture(head, article.image());
        if (!members.translations().isEmpty()) {
            head.alternate(members.locale(), page);
            members.translations()
                    .forEach(other -> head.alternate(other.locale(), shared.ofArticle(other.slug(), other.locale())));
        }
        members.tags().stream().limit(1).forEach(tag -> head.feeds(shared.feeds(tag.name(), "tag=" + tag.slug())));
        head.feeds(shared.feeds(site.title(), ""));
        return head.build(
                List.of(structuredData.of(article, members, site, page), structuredData.way(members, site, page)));
    }

    private void addMeta(HeadBuilder head, ArticleMembers article, Site site) {
        head.name("description", article.description())
                .name("robots", article.noindex() ? "noindex" : null)
                .openGraph("article", article.description(), site)
                .property("og:locale", article.locale().replace('-', '_'))
                .property("article:published_time", article.publishedAt())
                .property("article:modified_time", article.updatedAt());
        article.authors().forEach(author -> head.property("article:author", shared.ofAuthor(author.slug())));
        article.tags().stream().limit(1).forEach(tag -> head.property("article:section", tag.name()));
        article.tags().forEach(tag -> head.property("article:tag", tag.name()));
    }

    private void addPicture(HeadBuilder head, PublicPicture picture) {
        ImageUrls.Preset preview = picture == null || picture.asset() == null
                ? null
                : picture.asset().presets().get(PREVIEW);
        if (preview != null) {
            head.property("og:image", shared.ofAnswer(preview.url()))
                    .property("og:image:width", preview.width())
                    .property("og:image:height", preview.height())
                    .property("og:image:alt", picture.alt());
        }
        head.name("twitter:card", preview == null ? "summary" : "summary_large_image");
    }
}
