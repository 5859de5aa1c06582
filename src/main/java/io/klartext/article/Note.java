package io.klartext.article;

import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.Size;

/** What somebody has to say about a step in the workflow. */
public record Note(@Size(max = 2000) String note) {
    public static final Note NONE = new Note(null);

    public Note {
        note = Text.blankToNull(note);
    }
}
