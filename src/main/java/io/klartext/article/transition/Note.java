package io.klartext.article.transition;

import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.Size;

/** A note on a transition. */
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
