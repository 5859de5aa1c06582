package io.klartext.article.transition;

import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.Size;

/** What somebody has to say about a step in the workflow. */
public record Note(@Size(max = 2000) String note) {
    public static final Note NONE = new Note(null);

    /** The note, or {@link #NONE} if none was sent. */
    public static Note orNone(Note note) {
        return note == null ? NONE : note;
    }

    public Note {
        note = Text.blankToNull(note);
    }
}
