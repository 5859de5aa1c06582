package io.klartext.moderation.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a comment is at the desk. */
public enum WaitingKind {
    /** Readers do not see it before somebody decides. */
    HELD,
    /** Readers do not see it any more until somebody decides. */
    HIDDEN,
    /** Readers see it, and some have reported it. */
    REPORTED,
    /** Readers see it, and its writer has changed it, which they do not see. */
    EDITED,
    /** Readers see it, and no moderator has looked at it. */
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
