package io.klartext.article.revision.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kind of change of a member or a block. */
public enum Change {
    ADDED,
    REMOVED,
    /** Only the position among the remaining blocks changed. */
    MOVED,
    /** The content changed; a block may have been moved as well. */
    CHANGED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
