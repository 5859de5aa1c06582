package io.klartext.comment.staff;

import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A change of a comment of the newsroom.
 *
 * @param text plain text: an empty line begins a paragraph
 * @param name that readers see
 */
public record StaffReplyEdit(
        @NotBlank
        @Size(max = CommentSubmission.MAX_TEXT)
        @Pattern(regexp = Text.LINES, message = "must have no control characters")
        String text,

        @NotBlank @Size(max = 100) @Pattern(regexp = Text.LINE, message = "must be one line without control characters")
        String name) {
    public StaffReplyEdit {
        text = Text.shown(Text.withoutOverrides(text));
        name = Text.shown(Text.withoutOverrides(name));
    }
}
