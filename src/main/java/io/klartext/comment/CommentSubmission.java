package io.klartext.comment;

import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.link.WebUrl;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A comment as a reader sends it.
 *
 * @param email never shown to readers
 * @param website null if there is none
 * @param text plain text: an empty line begins a paragraph
 * @param parentId the comment that it answers, null for one on the article itself
 * @param nickname the honeypot: forms hide it, so that only programs fill it in
 * @param startedAt when the form was opened, null if unknown
 * @param writerToken the token of the verified mailbox, or null
 * @param altcha the solution of a challenge, or null
 */
public record CommentSubmission(
        @NotBlank @Size(max = 100) @Pattern(regexp = Text.LINE, message = "must be one line without control characters")
        String name,

        @NotNull
        @Size(max = 254)
        @Email(regexp = EMAIL, message = "must be an e-mail address, with ASCII characters before the @")
        String email,

        @Size(max = 500) @WebUrl String website,

        @NotBlank @Size(max = MAX_TEXT) @Pattern(regexp = Text.LINES, message = "must have no control characters")
        String text,

        UUID parentId,
        @Size(max = 200) String nickname,
        Instant startedAt,
        @Size(max = 200) String writerToken,
        @Size(max = 1000) String altcha) {
    public static final int MAX_TEXT = 5000;

    /**
     * Refuses invisible characters, so that no address looks like another one. Allows only ASCII before the @, because
     * most mail servers deliver to no other addresses. The domain may have any letters.
     */
    private static final String EMAIL =
            "[\\x21-\\x7E&&[^@]]++@(?:[^\\p{Cf}\\p{Cc}\\p{Z}@.]++\\.)++[^\\p{Cf}\\p{Cc}\\p{Z}@.]++";

    public CommentSubmission {
        name = Text.shown(Text.withoutOverrides(name));
        email = email == null ? null : email.strip();
        website = Website.complete(Text.blankToNull(website));
        text = Text.shown(Text.withoutOverrides(text));
        nickname = Text.blankToNull(nickname);
        writerToken = Text.blankToNull(writerToken);
        altcha = Text.blankToNull(altcha);
    }

    /** A submission without token and proof of work. */
    public CommentSubmission(
            String name, String email, String website, String text, UUID parentId, String nickname, Instant startedAt) {
        this(name, email, website, text, parentId, nickname, startedAt, null, null);
    }

    /** A copy with another text. */
    public CommentSubmission withText(String other) {
        return new CommentSubmission(name, email, website, other, parentId, nickname, startedAt, writerToken, altcha);
    }
}
