package io.klartext.article.delivery;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.ArticleHeader;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.PublicPicture;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderBody;
import io.klartext.article.rendering.RenderedArticle;
import java.time.Instant;
import java.util.UUID;

/** An article as readers see it. */
public record ArticleView(
        UUID id,
        String slug,
        String locale,
        @JsonUnwrapped ArticleHeader header,
        ReaderBody body,
        @JsonRawValue String authors,
        @JsonRawValue String tags,
        @JsonRawValue String sources,
        @JsonRawValue String seo,
        PublicPicture image,
        Instant publishedAt,
        Instant updatedAt,
        Instant changedAt,
        @JsonRawValue String corrections,
        int readingMinutes,
        @JsonRawValue String translations,
        Comments comments,
        Links links) {
    record Links(String self) {}

    /** Whether readers may comment, and how many comments they see. */
    record Comments(boolean open, int count) {}

    /** The view of an article that is read at that path. */
    public static ArticleView at(String self, RenderedArticle rendered, boolean open) {
        PublishedArticle article = rendered.article();
        ArticleText text = article.text();
        return new ArticleView(
                text.id(),
                text.slug(),
                text.locale(),
                text.header(),
                ReaderBody.of(rendered),
                text.authors(),
                text.tags(),
                text.sources(),
                text.seo(),
                rendered.image(),
                article.publishedAt(),
                article.updatedAt(),
                article.changedAt(),
                article.corrections(),
                text.readingMinutes(),
                article.translations(),
                new Comments(open, article.comments()),
                new Links(self));
    }
}
