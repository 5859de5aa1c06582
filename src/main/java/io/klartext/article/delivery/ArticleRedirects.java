package io.klartext.article.delivery;

import io.klartext.article.link.ArticleSlug;
import io.klartext.article.link.SlugRedirects;
import io.klartext.site.DeliveryPaths;
import io.klartext.site.Locales;
import jakarta.inject.Singleton;

/** Finds the present path of an article that was known by another slug. */
@Singleton
public class ArticleRedirects {
    private final SlugRedirects slugs;
    private final DeliveryPaths paths;

    ArticleRedirects(SlugRedirects slugs, DeliveryPaths paths) {
        this.slugs = slugs;
        this.paths = paths;
    }

    /** The article's path; fails if no public article had the slug. */
    public String ofArticle(String slug, Locales locales) {
        ArticleSlug present = slugs.present(slug, locales);
        return paths.ofArticle(present.slug(), present.locale());
    }

    /** The path of a resource below the article; likewise. */
    public String belowArticle(String slug, String name, Locales locales) {
        ArticleSlug present = slugs.present(slug, locales);
        return paths.belowArticle(present.slug(), name, present.locale());
    }
}
