package io.klartext.directory.reference;

import io.klartext.platform.kernel.Slug;
import io.klartext.platform.kernel.Violations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Resolves the references in a draft. */
public final class References {
    private References() {}

    /**
     * Returns the ids of the entries, in order and without duplicates.
     *
     * @param kept ids that the article already refers to; they are accepted even if the entry is in the trash
     * @param pointer the location of the references in the request, for violations
     */
    public static List<UUID> resolve(
            Referable entries,
            List<Reference> references,
            Collection<UUID> kept,
            String pointer,
            Violations violations) {
        if (references.size() > Reference.MAX) {
            return List.of(); // Bean Validation reports this
        }
        Map<Object, UUID> known = known(entries, references, kept);
        Set<UUID> ids = new LinkedHashSet<>();
        for (int index = 0; index < references.size(); index++) {
            Reference reference = references.get(index);
            if (reference == null) {
                continue; // Bean Validation reports this
            }
            UUID id = checked(entries, reference, known, pointer + "/" + index, violations);
            if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** Returns the id of the entry. If it does not exist, adds a violation and returns null. */
    public static UUID resolve(Referable entries, Reference reference, String pointer, Violations violations) {
        return checked(entries, reference, known(entries, List.of(reference), List.of()), pointer, violations);
    }

    private static UUID checked(
            Referable entries, Reference reference, Map<Object, UUID> known, String pointer, Violations violations) {
        UUID id = known.get(reference.id() == null ? Objects.toString(reference.slug()) : reference.id());
        if (!reference.isUnambiguous()) {
            violations.add(pointer, "invalid", "A reference needs either 'id' or 'slug', and not both.");
            return null;
        }
        if (id == null) {
            violations.add(pointer, "unknown_reference", "There is no " + entries.thing() + " with this id or slug.");
        }
        return id;
    }

    private static Map<Object, UUID> known(Referable entries, List<Reference> references, Collection<UUID> kept) {
        Map<Object, UUID> known = new HashMap<>();
        kept.forEach(id -> known.put(id, id));
        List<UUID> ids = new ArrayList<>();
        List<String> slugs = new ArrayList<>();
        for (Reference reference : references) {
            if (reference == null) {
                continue;
            }
            if (reference.id() == null) {
                addIfSlug(reference.slug(), slugs);
            } else if (!known.containsKey(reference.id())) {
                ids.add(reference.id());
            }
        }
        if (!ids.isEmpty() || !slugs.isEmpty()) {
            entries.findActive(ids, slugs).forEach(row -> {
                known.put(row.id(), row.id());
                row.slugs().forEach(slug -> known.put(slug, row.id()));
            });
        }
        ids.removeIf(known::containsKey);
        if (!ids.isEmpty()) {
            known.putAll(entries.findMerged(ids));
        }
        return known;
    }

    private static void addIfSlug(String slug, List<String> slugs) {
        if (slug != null && slug.matches(Slug.PATTERN)) {
            slugs.add(slug);
        }
    }
}
