package io.klartext.directory;

import io.klartext.database.Conditions;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Ids;
import io.klartext.kernel.Page;
import io.klartext.kernel.PageRequest;
import java.util.UUID;

/** Reads one kind of entry, for readers and for editors. */
public abstract class Directory<E extends DirectoryEntry> {
    private final EntryRepository<E> entries;
    private final String thing;

    protected Directory(EntryRepository<E> entries, String thing) {
        this.entries = entries;
        this.thing = thing;
    }

    /** What readers see: entries that something published refers to. */
    public Page<EntryRow> publicPage(PageRequest page) {
        return entries.findPage(published(), page);
    }

    /** One of them, by slug or id. */
    public EntryRow publicEntry(String slugOrId) {
        Conditions filter = Ids.parse(slugOrId)
                .map(id -> published().and("e.id = :id", "id", id))
                .orElseGet(() -> published().and("e.slug = :slug", "slug", slugOrId));
        return entries.findOne(filter).orElseThrow(this::notFound);
    }

    /** All entries, either those in the trash or the others. */
    public Page<EntryRow> page(boolean trashed, PageRequest page) {
        return entries.findPage(
                new Conditions().and(trashed ? "e.trashed_at is not null" : "e.trashed_at is null"), page);
    }

    /** One entry, in the trash or not. */
    public EntryRow entry(UUID id) {
        return entries.findOne(new Conditions().and("e.id = :id", "id", id)).orElseThrow(this::notFound);
    }

    private static Conditions published() {
        return new Conditions().and("e.trashed_at is null").and("uses.number > 0");
    }

    private Failure notFound() {
        return new Failure.NotFound("The " + thing);
    }
}
