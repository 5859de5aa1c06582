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
    /** What the newsroom answers, which nobody has to look at. */
    REPLY,
    WITHDRAW,
    ERASE,
    /** Another text by its writer. */
    EDIT,
    /** What its writer changed it to, and waits, becomes what readers see. */
    ACCEPT_EDIT,
    /** What its writer changed it to, and waits, is dropped. */
    DISCARD_EDIT;

    /** Whether it answers what readers reported: all that is about what they see, and ends the waiting. */
    public boolean answersReports() {
        return this != SCREEN && this != HIDE && this != ACCEPT_EDIT && this != DISCARD_EDIT;
    }

    /** The name of the action in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
