package io.klartext.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The actions of the workflow. */
public enum ArticleAction {
    SUBMIT,
    RETURN,
    PUBLISH,
    UNSCHEDULE,
    UNPUBLISH,
    ARCHIVE,
    TRASH,
    RESTORE;

    /** The name of the action in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
