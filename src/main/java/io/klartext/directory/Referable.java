package io.klartext.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Things that writers refer to by id or slug. */
public interface Referable {
    /** What one of them is called. */
    String thing();

    /** Those that have one of the ids or slugs, one of either at least, and are not in the trash. */
    List<Known> findActive(Collection<UUID> ids, Collection<String> slugs);

    /** What a reference leads to. */
    record Known(UUID id, String slug) {}
}
