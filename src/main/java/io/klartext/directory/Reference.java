package io.klartext.directory;

import java.util.List;
import java.util.UUID;

/** How a writer names an entry: by its id or by its slug, one of them. */
public record Reference(UUID id, String slug) {
    /** The references that one article may have of each kind. */
    public static final int MAX = 50;

    /** References to what has these ids. */
    public static List<Reference> toAll(List<UUID> ids) {
        return ids.stream().map(id -> new Reference(id, null)).toList();
    }

    boolean isUnambiguous() {
        return (id == null) != (slug == null);
    }
}
