package io.klartext.article;

import io.klartext.platform.event.CacheGroup;
import io.klartext.site.PublicChanges;
import java.util.Set;
import java.util.UUID;

/** The groups of cached answers that show articles. */
public final class ArticleGroups {
    /** All answers whose content depends on which articles are public. */
    public static final String LISTS = PublicChanges.ARTICLES;

    private ArticleGroups() {}

    /** All answers that show the article, or a number of its comments. */
    public static String of(UUID article) {
        return CacheGroup.of("a", article);
    }

    /** All answers that were found by the slug: another article may take it, or have it in another locale. */
    public static String ofSlug(String slug) {
        return CacheGroup.ofText("s", slug);
    }

    /** All answers that show an article of that group of translations. */
    public static String ofTranslations(UUID translationGroup) {
        return CacheGroup.of("t", translationGroup);
    }

    /** The groups that change when readers see the article, see it no more, or see another text of it. */
    static Set<String> changedBy(UUID article, UUID translationGroup) {
        return Set.of(of(article), ofTranslations(translationGroup), LISTS);
    }

    /** Likewise, when it appears at a slug. */
    static Set<String> changedBy(UUID article, String slug, UUID translationGroup) {
        return Set.of(of(article), ofSlug(slug), ofTranslations(translationGroup), LISTS);
    }
}
