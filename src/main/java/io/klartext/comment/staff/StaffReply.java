package io.klartext.comment.staff;

import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A comment of the newsroom.
 *
 * @param text plain text: an empty line begins a paragraph
 * @param parentId the comment that it answers, null for one on the article itself
 * @param name that readers see; null for the configured one
 */
public record StaffReply(
        @NotBlank
        @Size(max = CommentSubmission.MAX_TEXT)
        @Pattern(regexp = Text.LINES, message = "must have no control characters")
        String text,

        UUID parentId,

        @Size(max = 100) @Pattern(regexp = Text.LINE, message = "must be one line without control characters")
        String name) {
    public StaffReply {
        text = Text.shown(Text.withoutOverrides(text));
        name = Text.blankToNull(Text.shown(Text.withoutOverrides(name)));
    }
}
