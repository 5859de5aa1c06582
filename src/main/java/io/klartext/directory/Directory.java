package io.klartext.directory;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.site.PublicChanges;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the entries of one kind, for readers and for editors. */
public abstract class Directory<E extends DirectoryEntry> {
    private static final String NAMED =
            "contains_folded(concat_ws(' ', e.name, e.slug, array_to_string(e.aliases, ' ')), :words)";

    private final EntryRepository<E> entries;
    private final PublicChanges changes;
    private final String thing;

    protected Directory(EntryRepository<E> entries, PublicChanges changes, String thing) {
        this.entries = entries;
        this.changes = changes;
        this.thing = thing;
    }

    /** The dependencies of answers for readers: entries, and the public articles that refer to them. */
    public Dependencies dependencies() {
        return new Dependencies()
                .on(PublicChanges.ARTICLES)
                .on(PublicChanges.ENTRIES)
                .until(changes.next());
    }

    /** The entries for readers, which are those that a published article refers to. */
    public Page<EntryRow> publicPage(PageRequest page) {
        return entries.findPublicPage(published(), page);
    }

    /** The entry with that slug or id, if readers may see it. */
    public Optional<EntryRow> findPublic(String slugOrId) {
        Filter filter = Ids.parse(slugOrId)
                .map(id -> published().and("e.id = :id", "id", id))
                .orElseGet(() -> published().and("e.slug = :slug", "slug", slugOrId));
        return entries.findPublic(filter);
    }

    /**
     * The entry that has this alias or former slug, or into which the entry with this id was merged; empty if there is
     * no such entry that readers may see.
     */
    public Optional<EntryRow> findMoved(String aliasOrId) {
        Filter filter = Ids.parse(aliasOrId)
                .map(id -> published()
                        .and(Sql.of("e.id = (select merged_into from {kind} where id = :id)")
                                .with("kind", entries.table())
                                .bind("id", id)))
                .orElseGet(() -> published()
                        .and("(e.aliases || e.former_slugs) @> array[cast(:slug as text)]", "slug", aliasOrId));
        return entries.findPublic(filter);
    }

    /**
     * The current slug of that entry.
     *
     * @throws Failure.NotFound if there is no such entry that readers may see
     */
    public String currentSlug(String aliasOrId) {
        return findMoved(aliasOrId).orElseThrow(this::notFound).slug();
    }

    /**
     * The entries in the trash, or those that are not. Leaves out merged entries.
     *
     * @param words a part of the name, the slug or an alias, in any case and with or without accents; null for all
     */
    public Page<EntryRow> page(boolean trashed, String words, PageRequest page) {
        return entries.findManagedPage(
                Filter.where(trashed ? "e.trashed_at is not null" : "e.trashed_at is null")
                        .and("e.merged_into is null")
                        .andIfGiven(NAMED, "words", words),
                page);
    }

    /** The entry with that id, even if it is in the trash or was merged. */
    public EntryRow entry(UUID id) {
        return entries.findManaged(id).orElseThrow(this::notFound);
    }

    /** The view of an entry for editors, with the members that only its kind has. */
    ManagedEntryView view(EntryRow entry, Object content) {
        return new ManagedEntryView(entry, content, entries.purgeAt(entry.trashedAt()));
    }

    /** Possible mistakes in the entry: another entry has the same name. */
    public List<Finding> findings(EntryRow entry) {
        return entry.trashedAt() != null
                ? List.of()
                : entries.findNamesake(entry.name(), entry.id()).stream()
                        .map(other -> new Finding(
                                "warning",
                                "/name",
                                "same_name",
                                "The %s '%s' with the slug '%s' and the id %s has the same name."
                                        .formatted(thing, other.name(), other.slug(), other.id())))
                        .toList();
    }

    private static Filter published() {
        return Filter.where("e.trashed_at is null").and("uses.number > 0");
    }

    /** The name of the collection in paths, such as {@code tags}. */
    String collection() {
        return thing + "s";
    }

    private Failure notFound() {
        return new Failure.NotFound("The " + thing);
    }
}
