package io.klartext.site.settings;

import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.link.WebUrl;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/**
 * The publisher of the site. Members are null if they are not set.
 *
 * @param owner the owner of the publisher
 * @param contactUrl the page with the legal notice or the ways to contact the newsroom
 * @param principlesUrl the page with the editorial principles
 * @param correctionsUrl the page with the corrections policy
 * @param sameAs other pages on the web that are about the publisher
 */
public record Publisher(
        @Size(max = 200) String legalName,
        @Size(max = 200) String owner,

        @Size(max = 254) @Pattern(regexp = "[^\\s@]+@[^\\s@]+", message = "must be an e-mail address")
        String email,

        @WebUrl String contactUrl,
        @WebUrl String principlesUrl,
        @WebUrl String correctionsUrl,
        @WebUrl String logoUrl,
        @Size(max = 20) List<@NotNull @WebUrl String> sameAs) {
    /** A publisher without any data. */
    public static final Publisher NONE = new Publisher(null, null, null, null, null, null, null, null);

    public Publisher {
        legalName = Text.blankToNull(legalName);
        owner = Text.blankToNull(owner);
        sameAs = sameAs == null ? List.of() : Collections.unmodifiableList(sameAs);
    }
}
