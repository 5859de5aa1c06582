package io.klartext.tag;

import io.klartext.directory.EntryDraft;
import io.klartext.kernel.Slug;
import io.klartext.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A tag as its editor writes it. */
public record TagDraft(
        @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        String slug,

        @NotBlank @Size(max = 100) String name,
        @Size(max = 2000) String description)
        implements EntryDraft {
    public TagDraft {
        description = Text.blankToNull(description);
    }

    @Override
    public String about() {
        return description;
    }
}
