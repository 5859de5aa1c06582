package io.klartext.comment.decision;

import java.time.Instant;

/** The new text of a public comment, which waits for a moderator. Readers do not see it. */
public record WaitingEdit(String text, Instant editedAt) {
    /** Its columns, of {@code comment c}, for a component {@code edit}. */
    public static final String COLUMNS = "c.edit_text, c.edit_at as edit_edited_at";
}
