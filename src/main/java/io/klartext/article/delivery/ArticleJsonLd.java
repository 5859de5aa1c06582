package io.klartext.article.delivery;

import io.klartext.article.rendering.PublicPicture;
import io.klartext.article.rendering.ReferencedEntry;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.media.ImageUrls;
import io.klartext.site.head.JsonLd;
import io.klartext.site.head.SiteHeads;
import io.klartext.site.settings.Site;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Describes articles for search engines, as {@code NewsArticle} of schema.org. */
@Singleton
class ArticleJsonLd {
    /** One picture for each shape that search engines show: 16:9, 4:3 in height, and square. */
    private static final List<String> SHAPES = List.of("hero", "portrait", "square");

    private final SiteHeads shared;

    ArticleJsonLd(SiteHeads shared) {
        this.shared = shared;
    }

    JsonLd of(RenderedArticle rendered, ArticleMembers article, Site site, String page) {
        return JsonLd.of("NewsArticle")
                .with("@id", page + "#article")
                .with("url", page)
                .with("mainEntityOfPage", article.canonical(page))
                .with("headline", article.headline())
                .with("description", article.description())
                .with("inLanguage", article.locale())
                .with("datePublished", article.publishedAt())
                .with("dateModified", article.updatedAt())
                .with("image", pictures(rendered.image()))
                .with("author", article.authors().stream().map(this::author).toList())
                .with("publisher", shared.publisher(site))
                .with(
                        "articleSection",
                        article.tags().stream()
                                .map(ReferencedEntry::name)
                                .findFirst()
                                .orElse(null))
                .with(
                        "keywords",
                        article.tags().stream().map(ReferencedEntry::name).toList())
                .with(
                        "citation",
                        article.sources().stream().map(ArticleJsonLd::citation).toList())
                .with(
                        "correction",
                        article.corrections().stream()
                                .map(ArticleJsonLd::correction)
                                .toList())
                .with(
                        "workTranslation",
                        article.translations().stream().map(this::translation).toList())
                .with("commentCount", article.comments())
                .with("isAccessibleForFree", true);
    }

    private JsonLd author(ReferencedEntry author) {
        String url = shared.ofAuthor(author.slug());
        return JsonLd.of("Person")
                .with("@id", url + "#author")
                .with("name", author.name())
                .with("url", url);
    }

    private static JsonLd citation(ArticleMembers.Source source) {
        return JsonLd.of("CreativeWork").with("name", source.label()).with("url", source.url());
    }

    private static JsonLd correction(ArticleMembers.Correction correction) {
        return JsonLd.of("CorrectionComment").with("text", correction.note()).with("datePublished", correction.at());
    }

    private JsonLd translation(ArticleMembers.Translation other) {
        String page = shared.ofArticle(other.slug(), other.locale());
        return JsonLd.of("NewsArticle")
                .with("@id", page + "#article")
                .with("url", page)
                .with("inLanguage", other.locale());
    }

    private List<JsonLd> pictures(PublicPicture picture) {
        if (picture == null || picture.asset() == null) {
            return List.of();
        }
        return SHAPES.stream()
                .map(picture.asset().presets()::get)
                .filter(Objects::nonNull)
                .map(preset -> picture(picture, preset))
                .toList();
    }

    /** Only a license that is a URL can be read by programs; other texts are for people. */
    private JsonLd picture(PublicPicture picture, ImageUrls.Preset preset) {
        String license = picture.asset().license();
        boolean isUrl = license != null && license.startsWith("http");
        return JsonLd.of("ImageObject")
                .with("url", shared.ofAnswer(preset.url()))
                .with("width", preset.width())
                .with("height", preset.height())
                .with("caption", picture.caption())
                .with("creditText", picture.credit())
                .with("creator", creator(picture.asset().creator()))
                .with("license", isUrl ? license : null)
                .with("copyrightNotice", isUrl ? null : license)
                .with("digitalSourceType", picture.asset().digitalSourceType());
    }

    private static JsonLd creator(String name) {
        return name == null ? null : JsonLd.of("Person").with("name", name);
    }

    /** The breadcrumbs: from the front page over the first tag to the article. */
    JsonLd way(ArticleMembers article, Site site, String page) {
        Stream<SiteHeads.Step> tag = article.tags().stream()
                .limit(1)
                .map(first -> new SiteHeads.Step(first.name(), shared.ofTag(first.slug())));
        List<SiteHeads.Step> steps = new ArrayList<>(tag.toList());
        steps.add(new SiteHeads.Step(article.headline(), page));
        return shared.breadcrumbs(site, steps);
    }
}
