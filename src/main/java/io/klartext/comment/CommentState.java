package io.klartext.comment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Where a comment is in its life. */
public enum CommentState {
    /** Waits for a moderator. */
    PENDING,
    /** Readers see it. */
    PUBLISHED,
    /** Out of sight until somebody decides. */
    HIDDEN,
    /** Broke a rule, which its writer is told. */
    REJECTED,
    /** Unsolicited advertising; nobody is told. */
    SPAM,
    /** Taken back by its writer. */
    WITHDRAWN,
    /** Its text and all that was personal are gone. */
    ERASED;

    @EnumeratedValue
    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name of the state in the API and in the database. */
    @JsonValue
    public String value() {
        return value;
    }

    public static CommentState of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
