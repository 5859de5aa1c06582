package io.klartext.comment;

import io.klartext.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What the newsroom says among readers.
 *
 * @param text plain text: an empty line begins a paragraph
 * @param parentId the comment that it answers, null for one on the article itself
 * @param name that readers see; null for the name of the key
 */
public record StaffReply(
        @NotBlank @Size(max = CommentSubmission.MAX_TEXT) String text,
        UUID parentId,
        @Size(max = 100) String name) {
    public StaffReply {
        text = text == null ? null : text.strip();
        name = Text.blankToNull(name);
    }
}
