package io.klartext.tag;

import io.klartext.directory.EntryDraft;
import io.klartext.platform.kernel.Slug;
import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/** A tag as an editor writes it. */
public record TagDraft(
        @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        String slug,

        @NotBlank @Size(max = 100) String name,
        @Size(max = 2000) String description,

        @Size(max = MAX_ALIASES)
        List<@NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String>
                aliases)
        implements EntryDraft {
    public TagDraft {
        name = Text.name(name);
        description = Text.blankToNull(description);
        aliases = aliases == null ? List.of() : Collections.unmodifiableList(aliases);
    }

    @Override
    public String about() {
        return description;
    }
}
