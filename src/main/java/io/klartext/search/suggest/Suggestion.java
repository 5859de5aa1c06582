package io.klartext.search.suggest;

import io.klartext.platform.kernel.StoredEnum;
import java.util.UUID;

/**
 * A tag, an author or an article that completes the typed text.
 *
 * @param name the name of a tag or author, or the headline
 * @param locale the locale of an article; null for tags and authors
 */
public record Suggestion(Kind kind, UUID id, String slug, String name, String locale) {
    /** The kind of suggestion. */
    public enum Kind implements StoredEnum {
        TAG,
        AUTHOR,
        ARTICLE
    }
}
