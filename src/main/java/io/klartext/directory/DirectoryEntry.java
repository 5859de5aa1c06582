package io.klartext.directory;

import io.klartext.kernel.Failure;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that articles refer to by its slug. Its version counts changes of its content; the trash hides it from
 * readers and leaves every reference to it in place.
 */
@MappedSuperclass
public abstract class DirectoryEntry {
    @Id
    private UUID id;

    private String slug;
    private String name;
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

    /** For Hibernate. */
    protected DirectoryEntry() {}

    protected DirectoryEntry(UUID id, UUID by, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** What it is about: a tag's description, an author's biography. */
    protected abstract String about();

    protected abstract void describe(String about);

    /** Takes over the draft's content; true if anything became different. */
    boolean revise(String newSlug, EntryDraft draft, UUID by, Instant now) {
        if (Objects.equals(slug, newSlug)
                && Objects.equals(name, draft.name())
                && Objects.equals(about(), draft.about())) {
            return false;
        }
        slug = newSlug;
        name = draft.name();
        describe(draft.about());
        version++;
        updatedAt = now;
        updatedBy = by;
        return true;
    }

    void trash(Instant now) {
        if (trashedAt != null) {
            throw new Failure.IllegalTransition("trash", "trashed", java.util.List.of("restore"));
        }
        trashedAt = now;
    }

    void restore() {
        if (trashedAt == null) {
            throw new Failure.IllegalTransition("restore", "active", java.util.List.of("trash"));
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

    boolean isTrashed() {
        return trashedAt != null;
    }
}
