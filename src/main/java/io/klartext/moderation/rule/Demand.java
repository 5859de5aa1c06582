package io.klartext.moderation.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The action that a rule demands, the weakest first. */
public enum Demand {
    NONE,
    /** Marked for moderators; the comment is not held. */
    FLAG,
    HOLD,
    SPAM,
    REJECT;

    /** Its name in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Demand of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
