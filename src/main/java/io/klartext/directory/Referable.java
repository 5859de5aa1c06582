package io.klartext.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Things that writers refer to by id or slug. */
public interface Referable {
    /** What one of them is called. */
    String thing();

    /** Those that have one of the ids or slugs, one of either at least, and are not in the trash. */
    List<Known> findActive(Collection<UUID> ids, Collection<String> slugs);

    /** What those of the ids that have become part of another thing mean now. */
    default Map<UUID, UUID> findMerged(Collection<UUID> ids) {
        return Map.of();
    }

    /**
     * What a reference leads to.
     *
     * @param slugs all under which it is found
     */
    record Known(UUID id, List<String> slugs) {
        public Known {
            slugs = List.copyOf(slugs);
        }
    }
}
