package io.klartext.article.delivery;

import io.klartext.article.ArticleGroups;
import io.klartext.article.commenting.CommentRules;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.CompactPicture;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.rendering.ShownPicture;
import io.klartext.article.selection.ArticleFields;
import io.klartext.asset.AssetGroups;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.site.DeliveryPaths;
import io.klartext.site.PublicChanges;
import jakarta.inject.Singleton;
import java.util.List;

/** Creates the views of articles for readers, and the dependencies of answers that show them. */
@Singleton
public class ArticleViews {
    private final DeliveryPaths paths;
    private final CommentRules comments;
    private final PublicationSchedule schedule;

    ArticleViews(DeliveryPaths paths, CommentRules comments, PublicationSchedule schedule) {
        this.paths = paths;
        this.comments = comments;
        this.schedule = schedule;
    }

    /** The article as readers see it. */
    public ArticleView of(RenderedArticle article) {
        return of(article, article.image());
    }

    /** The article in a list, with the compact form of its picture. */
    public ArticleView teaser(RenderedArticle article, ArticleFields wanted) {
        return of(article, CompactPicture.of(article.image(), wanted.renditions()));
    }

    private ArticleView of(RenderedArticle article, ShownPicture image) {
        ArticleText text = article.article().text();
        String self = paths.ofArticle(text.slug(), text.locale());
        return ArticleView.at(
                self, article, image, comments.opennessOf(article.article().terms()));
    }

    /** The dependencies of an answer that shows one article. */
    public Dependencies dependenciesOf(RenderedArticle article) {
        PublishedArticle stored = article.article();
        Dependencies dependencies = new Dependencies();
        add(stored, dependencies);
        dependencies
                .on(ArticleGroups.ofSlug(stored.text().slug()))
                .on(ArticleGroups.ofTranslations(stored.translationGroup()));
        if (stored.isLinked()) {
            dependencies.on(ArticleGroups.LISTS);
        }
        return addShared(dependencies);
    }

    /** The dependencies of an answer that also depends on which articles are public. */
    public Dependencies dependenciesOf(List<RenderedArticle> articles) {
        Dependencies dependencies = new Dependencies().on(ArticleGroups.LISTS);
        articles.forEach(article -> add(article.article(), dependencies));
        return addShared(dependencies);
    }

    /** Translations are published or withdrawn with an event for lists, so that lists need no group for them. */
    private void add(PublishedArticle article, Dependencies dependencies) {
        dependencies
                .on(ArticleGroups.of(article.text().id()))
                .until(comments.opennessOf(article.terms()).nextChange());
    }

    private Dependencies addShared(Dependencies dependencies) {
        return dependencies
                .on(PublicChanges.ENTRIES)
                .on(AssetGroups.ASSETS)
                .on(CommentRules.GROUP)
                .until(schedule.next());
    }
}
