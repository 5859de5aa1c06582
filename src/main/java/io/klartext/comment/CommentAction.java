package io.klartext.comment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done to a comment. */
public enum CommentAction {
    /** The first look, by rules, at a new comment or at a changed one. */
    SCREEN,
    APPROVE,
    REJECT,
    MARK_SPAM,
    HIDE,
    /** A published comment stays as it is: somebody has looked at it. */
    REVIEW,
    WITHDRAW,
    ERASE;

    /** Whether it answers what readers reported: all that ends the waiting. */
    boolean answersReports() {
        return this != SCREEN && this != HIDE;
    }

    /** The name of the action in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
