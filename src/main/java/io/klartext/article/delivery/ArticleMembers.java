package io.klartext.article.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import io.klartext.article.Seo;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReferencedEntry;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.platform.kernel.StoredJson;
import java.time.Instant;
import java.util.List;

/** All members of a complete article as Java values; other views pass some of them on as JSON. */
record ArticleMembers(
        String slug,
        String locale,
        String headline,
        String lead,
        Seo seo,
        List<ReferencedEntry> authors,
        List<ReferencedEntry> tags,
        List<Source> sources,
        List<Correction> corrections,
        List<Translation> translations,
        Instant publishedAt,
        Instant updatedAt,
        int comments) {
    /** Where something was taken from; the URL may be null. */
    record Source(String label, String url) {}

    /** A correction that readers see. */
    record Correction(String kind, String note, Instant at) {}

    /** The article in another language. */
    record Translation(String locale, String slug, String headline) {}

    static ArticleMembers of(RenderedArticle rendered, StoredJson json) {
        PublishedArticle article = rendered.article();
        ArticleText text = article.text();
        return new ArticleMembers(
                text.slug(),
                text.locale(),
                text.header().headline(),
                text.header().lead(),
                json.read(text.seo(), Seo.class),
                ReferencedEntry.of(text.authors(), json),
                ReferencedEntry.of(text.tags(), json),
                json.read(text.sources(), new TypeReference<List<Source>>() {}),
                json.read(article.corrections(), new TypeReference<List<Correction>>() {}),
                json.read(article.translations(), new TypeReference<List<Translation>>() {}),
                article.publishedAt(),
                article.updatedAt(),
                article.comments());
    }

    String title() {
        return seo.title() == null ? headline : seo.title();
    }

    String description() {
        return seo.description() == null ? lead : seo.description();
    }

    /** The canonical URL, which may be on another site. */
    String canonical(String page) {
        return seo.canonicalUrl() == null ? page : seo.canonicalUrl();
    }

    boolean noindex() {
        return Boolean.TRUE.equals(seo.noindex());
    }
}
