package io.klartext.moderation.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a rule asks for, the weakest first. */
public enum Demand {
    NONE,
    /** Moderators are shown it; nothing is held for it. */
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
