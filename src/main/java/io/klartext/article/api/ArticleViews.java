package io.klartext.article.api;

import io.klartext.article.CommentRules;
import io.klartext.article.PublishedArticle;
import io.klartext.article.SiteConfig;
import jakarta.inject.Singleton;

/** Shows articles to readers. */
@Singleton
class ArticleViews {
    private final SiteConfig site;
    private final CommentRules comments;

    ArticleViews(SiteConfig site, CommentRules comments) {
        this.site = site;
        this.comments = comments;
    }

    ArticleView of(PublishedArticle article) {
        return ArticleView.of(article, comments.isOpen(article.terms()), site.defaultLocale());
    }
}
