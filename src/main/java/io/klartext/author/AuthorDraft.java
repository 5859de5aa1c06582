package io.klartext.author;

import io.klartext.directory.EntryDraft;
import io.klartext.kernel.Slug;
import io.klartext.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An author as its editor writes it. */
public record AuthorDraft(
        @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        String slug,

        @NotBlank @Size(max = 100) String name,
        @Size(max = 2000) String bio)
        implements EntryDraft {
    public AuthorDraft {
        bio = Text.blankToNull(bio);
    }

    @Override
    public String about() {
        return bio;
    }
}
