package io.klartext.directory;

import java.util.UUID;

/** How a writer names an entry: by its id or by its slug, one of them. */
public record Reference(UUID id, String slug) {
    /** The references that one article may have of each kind. */
    public static final int MAX = 50;

    boolean isUnambiguous() {
        return (id == null) != (slug == null);
    }
}
