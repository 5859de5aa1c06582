package io.klartext.article.delivery;

import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.kernel.Page;
import io.klartext.site.settings.Site;
import jakarta.inject.Singleton;

/** Creates views of articles with the requested members, and the dependencies of answers that show them. */
@Singleton
class ArticleSelections {
    private final ArticleViews views;
    private final ArticleHeads heads;

    ArticleSelections(ArticleViews views, ArticleHeads heads) {
        this.views = views;
        this.heads = heads;
    }

    SelectedArticle of(RenderedArticle article, ArticleFields wanted) {
        return selected(article, wanted, site(wanted));
    }

    Page<SelectedArticle> of(Page<RenderedArticle> articles, ArticleFields wanted) {
        Site site = site(wanted);
        return articles.map(article -> selected(article, wanted, site));
    }

    /** The dependencies of an answer that shows one article. */
    Dependencies dependenciesOf(RenderedArticle article, ArticleFields wanted) {
        return dependencies(views.dependenciesOf(article), wanted).negotiated();
    }

    /** The dependencies of an answer that also depends on which articles are public. */
    Dependencies dependenciesOf(Page<RenderedArticle> articles, ArticleFields wanted) {
        return dependencies(views.dependenciesOf(articles.items()), wanted);
    }

    /** The site, as heads describe it; null if no head was requested. */
    private Site site(ArticleFields wanted) {
        return wanted.head() ? heads.site() : null;
    }

    private static Dependencies dependencies(Dependencies ofArticles, ArticleFields wanted) {
        return wanted.head() ? ofArticles.on(Site.GROUP) : ofArticles;
    }

    private SelectedArticle selected(RenderedArticle article, ArticleFields wanted, Site site) {
        SelectedArticle selected =
                wanted.of(views.of(article), article.body(), article.pictures().sources());
        return wanted.head() ? selected.with(heads.of(article, site)) : selected;
    }
}
