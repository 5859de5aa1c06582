package io.klartext.resolve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * What readers find at a path.
 *
 * @param type {@code article}, {@code tag} or {@code author}
 * @param locale null for tags and authors
 * @param path where it is now, on the site's own pages or in the delivery API, wherever it was asked for
 * @param moved whether that is another path than the one asked for
 */
public record ResolvedUrl(
        String type,
        UUID id,
        String slug,
        String locale,
        String path,
        @JsonIgnore boolean moved) {}
