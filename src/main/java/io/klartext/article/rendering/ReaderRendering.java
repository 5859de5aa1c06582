package io.klartext.article.rendering;

import io.klartext.portabletext.PortableText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;

/** Converts stored articles to what readers see now: only with links and pictures that are public. */
@Singleton
public class ReaderRendering {
    private final LinkRendering links;
    private final PictureRendering pictures;
    private final AuthorPictures portraits;

    ReaderRendering(LinkRendering links, PictureRendering pictures, AuthorPictures portraits) {
        this.links = links;
        this.pictures = pictures;
        this.portraits = portraits;
    }

    public RenderedArticle rendered(PublishedArticle article) {
        return rendered(List.of(article)).get(0);
    }

    /** Executes at most two statements for all articles: one for links, one for pictures in bodies and of authors. */
    public List<RenderedArticle> rendered(List<PublishedArticle> articles) {
        UnaryOperator<PortableText> relinking =
                links.of(articles.stream().flatMap(PublishedArticle::bodies).toList());
        PublicPictures shown = pictures.of(articles);
        return articles.stream()
                .map(article -> rendered(article, relinking, shown))
                .toList();
    }

    private RenderedArticle rendered(
            PublishedArticle article, UnaryOperator<PortableText> relinking, PublicPictures shown) {
        return new RenderedArticle(
                article,
                article.body() == null ? null : shown.in(relinking.apply(article.body())),
                portraits.shown(article.text().authors(), shown),
                article.image() == null ? null : shown.of(article.image().picture()),
                shown);
    }
}
