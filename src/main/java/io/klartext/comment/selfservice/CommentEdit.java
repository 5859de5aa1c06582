package io.klartext.comment.selfservice;

import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A change of a comment by its author.
 *
 * @param text plain text: an empty line begins a paragraph
 */
public record CommentEdit(
        @NotBlank
        @Size(max = CommentSubmission.MAX_TEXT)
        @Pattern(regexp = Text.LINES, message = "must have no control characters")
        String text) {
    public CommentEdit {
        text = Text.shown(Text.withoutOverrides(text));
    }
}
