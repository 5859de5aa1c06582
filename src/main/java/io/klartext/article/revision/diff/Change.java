package io.klartext.article.revision.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened to a member or a block. */
public enum Change {
    ADDED,
    REMOVED,
    /** A block stands elsewhere among those that stayed, with the same content. */
    MOVED,
    /** The content is different; a block with this change may have moved, too. */
    CHANGED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
