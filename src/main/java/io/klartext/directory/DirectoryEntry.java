package io.klartext.directory;

import io.klartext.platform.kernel.Failure;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A tag or an author. The version increases with each change of the content. An entry in the trash is hidden from
 * readers and keeps all its references.
 */
@MappedSuperclass
public abstract class DirectoryEntry {
    @Id
    private UUID id;

    private String slug;
    private String name;
    private String[] aliases = {};

    @Column(name = "former_slugs")
    private String[] formerSlugs = {};

    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Column(name = "trashed_at")
    private Instant trashedAt;

    @Column(name = "merged_into")
    private UUID mergedInto;

    /** For Hibernate. */
    protected DirectoryEntry() {}

    protected DirectoryEntry(UUID id, UUID by, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** The description of a tag, or the biography of an author. */
    protected abstract String about();

    protected abstract void describe(String about);

    /** The id of the asset with its picture, or null. Only some kinds have pictures. */
    protected UUID picture() {
        return null;
    }

    /** Sets or removes the picture, for kinds that have one. */
    protected void show(UUID asset) {}

    /** Applies the draft and returns whether anything changed. A replaced slug becomes a former slug. */
    boolean revise(String newSlug, EntryDraft draft, UUID by, Instant now) {
        if (Objects.equals(slug, newSlug)
                && Objects.equals(name, draft.name())
                && Objects.equals(about(), draft.about())
                && Objects.equals(picture(), draft.pictureId())
                && aliases().equals(draft.aliases())) {
            return false;
        }
        Set<String> former = new LinkedHashSet<>(List.of(formerSlugs));
        if (slug != null) {
            former.add(slug);
        }
        slug = newSlug;
        name = draft.name();
        describe(draft.about());
        show(draft.pictureId());
        aliases = draft.aliases().toArray(String[]::new);
        former.removeAll(slugs());
        formerSlugs = former.toArray(String[]::new);
        version++;
        updatedAt = now;
        updatedBy = by;
        return true;
    }

    /** Merges this entry into another one, which takes over all its slugs. */
    void mergeInto(DirectoryEntry other, Instant now) {
        requireActive();
        other.requireActive();
        Set<String> former = new LinkedHashSet<>(List.of(other.formerSlugs));
        former.addAll(List.of(formerSlugs));
        former.addAll(slugs());
        former.removeAll(other.slugs());
        other.formerSlugs = former.toArray(String[]::new);
        aliases = new String[0];
        formerSlugs = new String[0];
        show(null);
        mergedInto = other.id;
        trashedAt = now;
    }

    /** Fails with {@link Failure.Conflict} if the entry is in the trash or was merged into another one. */
    void requireActive() {
        if (mergedInto != null) {
            throw new Failure.Conflict("merged", "This entry was merged into another one.");
        }
        if (trashedAt != null) {
            throw new Failure.Conflict("in_trash", "An item in the trash must be restored before it can be changed.");
        }
    }

    void trash(Instant now) {
        if (trashedAt != null) {
            boolean merged = mergedInto != null;
            throw new Failure.IllegalTransition(
                    "trash", merged ? "merged" : "trashed", merged ? List.of() : List.of("restore"));
        }
        trashedAt = now;
    }

    void restore() {
        if (trashedAt == null) {
            throw new Failure.IllegalTransition("restore", "active", List.of("trash"));
        }
        if (mergedInto != null) {
            throw new Failure.IllegalTransition("restore", "merged", List.of());
        }
        trashedAt = null;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    public List<String> aliases() {
        return List.of(aliases);
    }

    /** All slugs that lead to the entry: the current slug, then aliases, then former slugs. */
    List<String> allSlugs() {
        return Stream.of(Stream.of(slug), Stream.of(aliases), Stream.of(formerSlugs))
                .flatMap(slugs -> slugs)
                .toList();
    }

    /** The slug and the aliases, which no other entry may have. */
    Set<String> slugs() {
        Set<String> slugs = new TreeSet<>(List.of(aliases));
        slugs.add(slug);
        return slugs;
    }
}
