package io.klartext.resolve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.article.link.ArticleSlug;
import io.klartext.directory.EntryRow;
import io.klartext.platform.kernel.StoredEnum;
import java.util.UUID;

/**
 * What lives, lived or moved at a path.
 *
 * @param path where it is now, on the site or in the delivery API, like the requested path; null unless it is public
 * @param locale the language of an article that is public; else null
 * @param kind {@code article}, {@code tag} or {@code author}; null if unknown
 * @param id null if unknown
 * @param slug the present one of an article; else null
 */
public record Resolution(
        Outcome outcome,
        String path,
        String locale,
        String kind,
        UUID id,
        @JsonIgnore String slug) {
    static final Resolution UNKNOWN = new Resolution(Outcome.UNKNOWN, null, null, null, null, null);

    /** What became of it. */
    public enum Outcome implements StoredEnum {
        /** It lives at the path. */
        CURRENT,
        /** It lives at another path. */
        MOVED,
        /** It is no longer public. */
        GONE,
        /** Readers never saw anything there. */
        UNKNOWN
    }

    static Resolution ofArticle(Outcome outcome, ArticleSlug article, String path) {
        return new Resolution(outcome, path, article.locale(), "article", article.id(), article.slug());
    }

    static Resolution gone(UUID article) {
        return new Resolution(Outcome.GONE, null, null, "article", article, null);
    }

    static Resolution ofEntry(Outcome outcome, String kind, EntryRow entry, String path) {
        return new Resolution(outcome, path, null, kind, entry.id(), null);
    }
}
