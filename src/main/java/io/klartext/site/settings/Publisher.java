package io.klartext.site.settings;

import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.link.WebUrl;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/**
 * Who publishes the site; null where nothing is said.
 *
 * @param owner who owns the publisher
 * @param contactUrl the page with the legal notice or the ways to contact the newsroom
 * @param principlesUrl the page with the principles of the newsroom
 * @param correctionsUrl the page that says how mistakes are corrected
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
    /** Nothing is said. */
    public static final Publisher NONE = new Publisher(null, null, null, null, null, null, null, null);

    public Publisher {
        legalName = Text.blankToNull(legalName);
        owner = Text.blankToNull(owner);
        sameAs = sameAs == null ? List.of() : Collections.unmodifiableList(sameAs);
    }
}
