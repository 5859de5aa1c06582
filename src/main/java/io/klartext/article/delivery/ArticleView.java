package io.klartext.article.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderBody;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.rendering.ShownPicture;
import io.klartext.site.hours.Openness;
import java.time.Instant;

/** An article as readers see it. */
public record ArticleView(
        @JsonUnwrapped ArticleText text,
        @JsonUnwrapped PublishedArticle article,
        ReaderBody body,
        ShownPicture image,
        Comments comments,
        Links links) {
    record Links(String self) {}

    /**
     * Whether readers may comment, and how many comments they see.
     *
     * @param opensAt when comments will be open again; null if they are open, or closed for good
     * @param closesAt when comments will be closed; null if they are closed, or stay open
     */
    record Comments(boolean open, Instant opensAt, Instant closesAt, int count) {}

    /** The view of an article that is read at that path. */
    public static ArticleView at(String self, RenderedArticle rendered, ShownPicture image, Openness open) {
        PublishedArticle article = rendered.article();
        return new ArticleView(
                article.text().withAuthors(rendered.authors()),
                article,
                ReaderBody.of(rendered),
                image,
                new Comments(open.open(), open.opensAt(), open.closesAt(), article.comments()),
                new Links(self));
    }
}
