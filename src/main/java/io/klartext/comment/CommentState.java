package io.klartext.comment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The states of a comment. */
public enum CommentState {
    /** Waits for a moderator. */
    PENDING,
    /** Public. */
    PUBLISHED,
    /** Not visible to readers until a moderator decides. */
    HIDDEN,
    /** Breaks a rule; its author is told. */
    REJECTED,
    /** Unsolicited advertising; to its author it seems to wait. */
    SPAM,
    /** Withdrawn by its author. */
    WITHDRAWN,
    /** Everything personal is deleted, the text included. */
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
