package io.klartext.comment.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The reasons for a report. */
public enum ReportReason {
    SPAM,
    INSULT,
    HATE,
    OFF_TOPIC,
    ILLEGAL,
    PERSONAL_DATA,
    MISINFORMATION,
    OTHER;

    /** The name of the reason in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with that name. */
    public static ReportReason of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
