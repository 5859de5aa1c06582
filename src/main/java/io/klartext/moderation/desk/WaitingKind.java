package io.klartext.moderation.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a comment is in the queue. */
public enum WaitingKind {
    /** It is not public until a decision. */
    HELD,
    /** It was public and is hidden until a decision. */
    HIDDEN,
    /** It is public and was reported. */
    REPORTED,
    /** It is public, and its author has changed the text; the new text is not public yet. */
    EDITED,
    /** It is public, and no moderator has reviewed it. */
    UNREVIEWED;

    /** The name of the kind in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WaitingKind of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
