package io.klartext.comment.decision;

import jakarta.persistence.Tuple;
import java.time.Instant;

/** The new text of a public comment, which waits for a moderator. Readers do not see it. */
public record WaitingEdit(String text, Instant editedAt) {
    /** What is read of it, of {@code comment c}. */
    public static final String COLUMNS = "c.edit_text, c.edit_at";

    /** Null if none waits. */
    public static WaitingEdit of(Tuple row) {
        String text = row.get("edit_text", String.class);
        return text == null ? null : new WaitingEdit(text, row.get("edit_at", Instant.class));
    }
}
