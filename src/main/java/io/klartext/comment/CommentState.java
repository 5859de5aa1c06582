package io.klartext.comment;

import io.klartext.platform.database.StoredEnumConverter;
import io.klartext.platform.kernel.StoredEnum;

/** The states of a comment. */
public enum CommentState implements StoredEnum {
    /** Waits for a moderator. */
    PENDING,
    /** Public. */
    PUBLISHED,
    /** Not visible to readers until a moderator decides. */
    HIDDEN,
    /** Breaks a rule; its author can see that. */
    REJECTED,
    /** Unsolicited advertising; to its author it seems to wait. */
    SPAM,
    /** Withdrawn by its author. */
    WITHDRAWN,
    /** Everything personal is deleted, the text included. */
    ERASED;

    /** Maps the state to its column. */
    static final class Converter extends StoredEnumConverter<CommentState> {
        Converter() {
            super(CommentState.class);
        }
    }
}
