package io.klartext.search.suggest;

import io.klartext.platform.kernel.StoredEnum;
import java.util.UUID;

/**
 * Something that the person may be looking for.
 *
 * @param name the name of a tag or author, or the headline
 * @param locale the locale of an article; null for tags and authors
 */
public record Suggestion(Kind kind, UUID id, String slug, String name, String locale) {
    /** What it is. */
    public enum Kind implements StoredEnum {
        TAG,
        AUTHOR,
        ARTICLE
    }
}
