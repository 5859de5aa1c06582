package io.klartext.article.desk;

import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new note. */
public record NoteDraft(@NotBlank @Size(max = 5000) String text) {
    public NoteDraft {
        text = Text.blankToNull(text);
    }
}
