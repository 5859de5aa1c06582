package io.klartext.resolve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.article.link.ArticleSlug;
import io.klartext.directory.EntryRow;
import io.klartext.platform.kernel.StoredEnum;
import java.util.UUID;

/**
 * The item at a path, now or formerly.
 *
 * @param path the current path, on the site or in the delivery API like the requested path; null unless it is public
 * @param locale the language of an article that is public; otherwise null
 * @param kind {@code article}, {@code tag} or {@code author}; null if unknown
 * @param id null if unknown
 * @param slug the current slug of an article; otherwise null
 */
public record Resolution(
        Outcome outcome,
        String path,
        String locale,
        String kind,
        UUID id,
        @JsonIgnore String slug) {
    static final Resolution UNKNOWN = new Resolution(Outcome.UNKNOWN, null, null, null, null, null);

    /** The relation of the item to the path. */
    public enum Outcome implements StoredEnum {
        /** The item is at this path. */
        CURRENT,
        /** The item is now at another path. */
        MOVED,
        /** The item is no longer public. */
        GONE,
        /** There has never been a public item at this path. */
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
