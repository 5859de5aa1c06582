package io.klartext.directory;

import java.util.UUID;

/** How a writer names an entry: by its id or by its slug, one of them. */
public record Reference(UUID id, String slug) {
    boolean isUnambiguous() {
        return (id == null) != (slug == null);
    }
}
