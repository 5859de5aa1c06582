package io.klartext.moderation.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the run of a signal ended. */
public enum Outcome {
    OK,
    /** The signal threw an exception. */
    UNAVAILABLE,
    /** The signal exceeded its time limit. */
    TIMEOUT;

    /** Its name in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
