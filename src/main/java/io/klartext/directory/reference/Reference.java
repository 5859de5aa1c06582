package io.klartext.directory.reference;

import java.util.List;
import java.util.UUID;

/** A reference to an entry, either by id or by slug. */
public record Reference(UUID id, String slug) {
    /** The largest number of references of each kind in one article. */
    public static final int MAX = 50;

    /** References to these ids. */
    public static List<Reference> toAll(List<UUID> ids) {
        return ids.stream().map(id -> new Reference(id, null)).toList();
    }

    boolean isUnambiguous() {
        return (id == null) != (slug == null);
    }
}
