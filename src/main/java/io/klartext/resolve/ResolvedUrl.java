package io.klartext.resolve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * The item at a path.
 *
 * @param type {@code article}, {@code tag} or {@code author}
 * @param locale null for tags and authors
 * @param path its current path, on the site or in the delivery API, like the requested one
 * @param moved whether that differs from the requested path
 */
public record ResolvedUrl(
        String type,
        UUID id,
        String slug,
        String locale,
        String path,
        @JsonIgnore boolean moved) {}
