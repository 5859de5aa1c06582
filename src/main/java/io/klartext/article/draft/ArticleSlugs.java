package io.klartext.article.draft;

import io.klartext.article.ArticleRepository;
import io.klartext.article.link.SlugRedirects;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Slug;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Gives articles their slugs, unique in each locale among working copies and publications. */
@Singleton
public class ArticleSlugs {
    /** How many numbered slugs the first query looks up; each further query looks up ten times as many. */
    private static final int FIRST_BATCH = 20;

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
        if (slug == null) {
            return;
        }
        articles.findSlugOwner(locale, slug, article).ifPresent(owner -> {
            throw new Failure.Conflict(
                    "slug_taken",
                    "In the locale '" + locale + "' the article " + owner + " has the slug '" + slug + "'.");
        });
    }

    private String free(String locale, String slug, UUID article) {
        if (isFree(locale, slug, article)) {
            return slug;
        }
        int number = 2;
        for (int batch = FIRST_BATCH; ; batch *= 10) {
            List<String> candidates = IntStream.range(number, number + batch)
                    .mapToObj(suffix -> Slug.numbered(slug, suffix))
                    .toList();
            Set<String> known = articles.findKnownSlugs(locale, candidates, article);
            for (String candidate : candidates) {
                // Another transaction may have taken it just now, which shows under the lock.
                if (!known.contains(candidate) && isFree(locale, candidate, article)) {
                    return candidate;
                }
            }
            number += batch;
        }
    }

    /** Whether no other article has or had the slug. A former slug must keep leading to its article. */
    private boolean isFree(String locale, String slug, UUID article) {
        return articles.findSlugOwner(locale, slug, article).isEmpty()
                && redirects.formerOwner(locale, slug, article).isEmpty();
    }
}
