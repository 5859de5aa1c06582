package io.klartext.article.delivery;

import io.klartext.article.commenting.CommentRules;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.site.DeliveryPaths;
import jakarta.inject.Singleton;

/** Shows articles to readers. */
@Singleton
class ArticleViews {
    private final DeliveryPaths paths;
    private final CommentRules comments;

    ArticleViews(DeliveryPaths paths, CommentRules comments) {
        this.paths = paths;
        this.comments = comments;
    }

    ArticleView of(PublishedArticle article) {
        String self = paths.ofArticle(article.text().slug(), article.text().locale());
        return ArticleView.at(self, article, comments.isOpen(article.terms()));
    }
}
