package io.klartext.article.delivery;

import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.kernel.Page;
import io.klartext.site.SiteUrls;
import io.klartext.site.settings.Site;
import jakarta.inject.Singleton;

/** Creates views of articles with the requested members, and the dependencies of answers that show them. */
@Singleton
class ArticleSelections {
    private final ArticleViews views;
    private final ArticleHeads heads;
    private final SiteUrls urls;

    ArticleSelections(ArticleViews views, ArticleHeads heads, SiteUrls urls) {
        this.views = views;
        this.heads = heads;
        this.urls = urls;
    }

    SelectedArticle of(RenderedArticle article, ArticleFields wanted) {
        return selected(article, views.of(article), wanted, site(wanted));
    }

    Page<SelectedArticle> of(Page<RenderedArticle> articles, ArticleFields wanted) {
        Site site = site(wanted);
        return articles.map(article -> selected(article, views.teaser(article, wanted), wanted, site));
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

    private SelectedArticle selected(RenderedArticle article, ArticleView view, ArticleFields wanted, Site site) {
        SelectedArticle plain =
                wanted.of(view, article.body(), article.pictures().sources());
        SelectedArticle selected = wanted.absolute() ? plain.withHtml(urls::absoluteInHtml) : plain;
        return wanted.head() ? selected.with(heads.of(article, site)) : selected;
    }
}
