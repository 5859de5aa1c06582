package io.klartext.article.draft;

import io.klartext.article.ArticleRepository;
import io.klartext.article.link.SlugRedirects;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Slug;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Gives articles their slugs, unique in each locale among working copies and publications. */
@Singleton
public class ArticleSlugs {
    private final ArticleRepository articles;
    private final SlugRedirects redirects;

    ArticleSlugs(ArticleRepository articles, SlugRedirects redirects) {
        this.articles = articles;
        this.redirects = redirects;
    }

    /** The slug of the draft, or a free one made from its headline; null if it has neither. */
    String of(ArticleDraft draft, String locale, UUID article) {
        if (draft.slug() != null) {
            refuseTaken(locale, draft.slug(), article);
            return draft.slug();
        }
        return draft.headline() == null
                ? null
                : free(locale, Slug.of(draft.headline(), "artikel-" + Ids.key()), article);
    }

    /** Fails with {@link Failure.Conflict} if another article has the slug. */
    public void refuseTaken(String locale, String slug, UUID article) {
        if (slug != null && articles.isSlugTaken(locale, slug, article)) {
            throw new Failure.Conflict(
                    "slug_taken", "Another article in the locale '" + locale + "' has the slug '" + slug + "'.");
        }
    }

    private String free(String locale, String slug, UUID article) {
        String free = slug;
        for (int number = 2; isKnown(locale, free, article); number++) {
            free = Slug.numbered(slug, number);
        }
        return free;
    }

    /** Whether another article has the slug, or readers have known one under it: its address stays what it was. */
    private boolean isKnown(String locale, String slug, UUID article) {
        return articles.isSlugTaken(locale, slug, article)
                || redirects.formerOwner(locale, slug, article).isPresent();
    }
}
