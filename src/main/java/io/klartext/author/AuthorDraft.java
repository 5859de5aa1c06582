package io.klartext.author;

import io.klartext.directory.EntryDraft;
import io.klartext.platform.kernel.Slug;
import io.klartext.platform.kernel.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** An author as an editor writes it. */
public record AuthorDraft(
        @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        String slug,

        @NotBlank @Size(max = 100) String name,
        @Size(max = 2000) String bio,
        @Valid Picture picture,

        @Size(max = MAX_ALIASES)
        List<@NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String>
                aliases)
        implements EntryDraft {
    /** The picture of an author. */
    public record Picture(@NotNull UUID id) {
        /** The reference to the asset, or null. */
        public static Picture of(UUID asset) {
            return asset == null ? null : new Picture(asset);
        }
    }

    public AuthorDraft {
        name = Text.name(name);
        bio = Text.blankToNull(bio);
        aliases = aliases == null ? List.of() : Collections.unmodifiableList(aliases);
    }

    @Override
    public String about() {
        return bio;
    }

    @Override
    public UUID pictureId() {
        return picture == null ? null : picture.id();
    }
}
