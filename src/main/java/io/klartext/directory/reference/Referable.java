package io.klartext.directory.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A kind of item that articles refer to by id or slug. */
public interface Referable {
    /** The name of the kind in messages. */
    String thing();

    /** Finds the items with one of the ids or slugs that are not in the trash. At least one id or slug is given. */
    List<Known> findActive(Collection<UUID> ids, Collection<String> slugs);

    /** Maps the ids of merged items to the ids of their merge targets. */
    default Map<UUID, UUID> findMerged(Collection<UUID> ids) {
        return Map.of();
    }

    /**
     * The target of a reference.
     *
     * @param slugs all slugs that lead to it
     */
    record Known(UUID id, List<String> slugs) {
        public Known {
            slugs = List.copyOf(slugs);
        }
    }
}
