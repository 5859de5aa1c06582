package io.klartext.comment.reason;

import io.klartext.comment.CommentAction;
import io.klartext.platform.kernel.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A reason as a moderator writes it.
 *
 * @param code cannot be changed later
 * @param actions the actions that accept it
 * @param retired whether new decisions cannot use it; null for false
 */
record ReasonDraft(
        @NotNull
        @Pattern(
                regexp = Reasons.CODE,
                message = "must be 2 to 40 small letters, digits and underscores, a letter first")
        String code,

        @NotNull @Valid Texts texts,
        @NotNull @Size(min = 1, max = 3) Set<@NotNull CommentAction> actions,
        Boolean retired) {
    static final int MAX_TEXT = 300;

    /** What authors of comments are told, by language. */
    record Texts(
            @NotBlank @Size(max = MAX_TEXT) @Pattern(regexp = Text.LINE, message = "must be one line")
            String de,

            @NotBlank @Size(max = MAX_TEXT) @Pattern(regexp = Text.LINE, message = "must be one line")
            String en) {
        Texts {
            de = Text.shown(Text.withoutOverrides(de));
            en = Text.shown(Text.withoutOverrides(en));
        }
    }

    boolean isRetired() {
        return Boolean.TRUE.equals(retired);
    }
}
