package io.klartext.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What writers may change of a comment.
 *
 * @param text plain text: an empty line begins a paragraph
 */
public record CommentEdit(
        @NotBlank @Size(max = CommentSubmission.MAX_TEXT) String text) {
    public CommentEdit {
        text = text == null ? null : text.strip();
    }
}
