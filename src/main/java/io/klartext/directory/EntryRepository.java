package io.klartext.directory;

import io.klartext.directory.reference.Referable;
import io.klartext.directory.reference.ReferenceMoving;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.trash.TrashConfig;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads and writes the entries of one table. A page is read by one statement, including the counts. */
public abstract class EntryRepository<E extends DirectoryEntry> implements PanacheRepositoryBase<E, UUID>, Referable {
    /**
     * The stored count is that of publications without an end. The query corrects it by those that have not begun and
     * those with an end, which depend on the time and are read from an index.
     */
    private static final String ENTRY = """
            select e.id, e.slug, e.name, e.{about} as about, {picture} as picture, e.aliases, e.former_slugs,
                   uses.number as article_count, {copies} as working_copy_count, e.version, e.created_at, e.updated_at,
                   e.trashed_at, m.id as merged_into_id, m.slug as merged_into_slug, m.name as merged_into_name
            from {kind} e left join {kind} m on {merged} cross join lateral (
                select (select coalesce(sum(u.publications), 0) from {kind}_use u where u.{kind}_id = e.id)
                     - (select count(*) from publication_{kind} p
                        where p.{kind}_id = e.id and p.published_at > :now and p.unpublish_at is null)
                     + (select count(*) from publication_{kind} p
                        where p.{kind}_id = e.id and p.unpublish_at is not null
                        and is_public(p.published_at, p.unpublish_at, :now)) as number) uses
            where {filter}""";

    private static final String COPIES = """
            (select coalesce(sum(u.working_copies), 0) from {kind}_use u where u.{kind}_id = e.id)""";

    private static final Sql FOUND_UNDER =
            Sql.of("(e.slug = any(:slugs) or (e.aliases || e.former_slugs) && cast(:slugs as text[]))");

    private static final Sql TAKEN = Sql.of("""
            select taken.slug from {kind} e cross join unnest(e.aliases || e.slug) taken (slug)
            where e.trashed_at is null and e.id <> :except and {found_under} and taken.slug = any(:slugs)
            order by taken.slug limit 1""").with("found_under", FOUND_UNDER);

    private static final Sql NAMESAKE = Sql.of("""
            select e.id, e.slug, e.name from {kind} e
            where e.trashed_at is null and e.id <> :except and folded_name(e.name) = folded_name(:name)
            order by e.id limit 1""");

    /** Entries in the trash count, too, except for their current slug, which is free. */
    private static final Sql KNOWN = Sql.of("""
            select distinct known.slug from {kind} e cross join lateral (
                select unnest(e.aliases || e.former_slugs) union all select e.slug where e.trashed_at is null) known (slug)
            where e.id <> :except and {found_under} and known.slug = any(:slugs)""").with("found_under", FOUND_UNDER);

    private static final Sql REMOVE_FORMER_SLUGS = Sql.of("""
            update {kind} e
            set former_slugs = array(select former from unnest(e.former_slugs) former where former <> all(:slugs))
            where e.id <> :except and (e.aliases || e.former_slugs) && cast(:slugs as text[])
            and e.former_slugs && cast(:slugs as text[])""");

    private static final Sql ACTIVE = Sql.of("""
            select e.id, e.aliases || e.former_slugs || e.slug as slugs from {kind} e
            where e.trashed_at is null and (e.id = any(:ids) or {found_under})""").with("found_under", FOUND_UNDER);

    private static final Sql MERGED = Sql.of("""
            select m.id as merged, e.id as present from {kind} m join {kind} e on e.id = m.merged_into
            where e.trashed_at is null and m.id = any(:ids)""");

    private static final Sql TRASHED =
            Sql.of("select e.id from {kind} e where e.trashed_at is not null and e.id = any(:ids)");

    /** Skips rows that another transaction is restoring. */
    private static final Sql PURGEABLE = Sql.of("""
            select e.id, e.version from {kind} e
            where e.trashed_at <= :before
            and not exists (select from article_{kind} r where r.{kind}_id = e.id)
            and not exists (select from publication_{kind} r where r.{kind}_id = e.id)
            and not exists (select from revision r
                            where cast(r.content -> :references as jsonb) @> to_jsonb(cast(e.id as text)))
            and not exists (select from {kind} merged where merged.merged_into = e.id)
            order by e.trashed_at limit :limit for update of e skip locked""");

    private static final Sql SHOWN = Sql.of("""
            select from publication_{kind} p
            where p.{kind}_id = :id and is_public(p.published_at, p.unpublish_at, :now)""");

    private static final int MAX_PATHS = 20;

    private static final Sql DELETE = Sql.of("delete from {kind} where id = any(:ids)");

    private static final Sql PAGE = Sql.of("{entries} {order}");
    private static final Sql COUNT = Sql.of("select count(*) from ({entries}) counted");
    private static final SortOrder BY_NAME = new SortOrder("e.name", "text", "e.id", false);

    private final Queries queries;
    private final TrashConfig trash;
    private final Clock clock;
    private final String table;
    private final UnaryOperator<String> path;
    private final Sql publicEntry;
    private final Sql managedEntry;

    /**
     * @param table the table of the entries, which is also part of the names of the tables of references
     * @param about the column with the description or biography
     * @param picture the column with the id of the picture's asset, or null
     * @param path the path on the site for a slug
     */
    protected EntryRepository(
            Queries queries,
            TrashConfig trash,
            Clock clock,
            String table,
            String about,
            String picture,
            UnaryOperator<String> path) {
        this.queries = queries;
        this.trash = trash;
        this.clock = clock;
        this.table = table;
        this.path = path;
        Sql entry = Sql.of(ENTRY)
                .with("about", about)
                .with("picture", picture == null ? "cast(null as uuid)" : "e." + picture);
        this.publicEntry = ofKind(entry.with("copies", "0").with("merged", "false"));
        this.managedEntry = ofKind(entry.with("copies", COPIES).with("merged", "m.id = e.merged_into"));
    }

    private Sql ofKind(Sql sql) {
        return sql.with("kind", table);
    }

    Optional<E> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks all slugs of the table against changes until the transaction ends. */
    void lockSlugs() {
        queries.lock(table + " slugs");
    }

    /** One of the slugs that another entry already has as its slug or an alias; empty if there is none. */
    Optional<String> findTaken(Set<String> slugs, UUID except) {
        return queries.find(ofKind(TAKEN).bind("except", except).bind("slugs", slugs), String.class);
    }

    /** An entry with the same name as another one. */
    public record Namesake(UUID id, String slug, String name) {}

    /** Another entry with that name; ignores case and Unicode normalization form. */
    public Optional<Namesake> findNamesake(String name, UUID except) {
        return queries.find(ofKind(NAMESAKE).bind("except", except).bind("name", name), Namesake.class);
    }

    /** The slugs that are taken: another entry has them, or they redirect to one. */
    Set<String> findKnownSlugs(Collection<String> slugs, UUID except) {
        return Set.copyOf(queries.list(ofKind(KNOWN).bind("except", except).bind("slugs", slugs), String.class));
    }

    /** Removes the slugs from the former slugs of other entries. */
    void removeFormerSlugs(Set<String> slugs, UUID except) {
        queries.execute(ofKind(REMOVE_FORMER_SLUGS).bind("except", except).bind("slugs", slugs));
    }

    /** Whether an article that is public at that moment refers to the entry. */
    boolean isShown(UUID id, Instant now) {
        return queries.exists(ofKind(SHOWN).bind("id", id).bind("now", now));
    }

    /** The paths on the site that lead to the entry: the current one first, {@value #MAX_PATHS} at most. */
    List<String> paths(E entry) {
        return entry.allSlugs().stream().limit(MAX_PATHS).map(path).toList();
    }

    /** Moves all references from one entry to the other. */
    void moveReferences(UUID from, UUID into) {
        ReferenceMoving.move(queries, table, from, into);
    }

    /** A page of the entries that readers see, sorted by name. */
    Page<EntryRow> findPublicPage(Filter filter, PageRequest page) {
        return findPage(publicEntry, filter, page);
    }

    /** A page of the entries that editors see, sorted by name. */
    Page<EntryRow> findManagedPage(Filter filter, PageRequest page) {
        return findPage(managedEntry, filter, page);
    }

    private Page<EntryRow> findPage(Sql entry, Filter filter, PageRequest page) {
        return queries.page(
                PAGE.with("entries", now(entry, filter.and("{keyset}"))),
                COUNT.with("entries", now(publicEntry, filter)),
                BY_NAME,
                page,
                EntryRow.class,
                row -> List.of(row.name(), row.id().toString()));
    }

    /** When an entry with that time of trashing is permanently deleted; null if it is not in the trash. */
    Instant purgeAt(Instant trashedAt) {
        return trash.purgeAt(trashedAt);
    }

    /** The entry that meets the condition, as readers see it. */
    Optional<EntryRow> findPublic(Filter filter) {
        return queries.find(now(publicEntry, filter), EntryRow.class);
    }

    Optional<EntryRow> findManaged(UUID id) {
        return queries.find(now(managedEntry, Filter.where("e.id = :id", "id", id)), EntryRow.class);
    }

    private Sql now(Sql entry, Filter filter) {
        return entry.with("filter", filter).bind("now", clock.now());
    }

    @Override
    public List<Known> findActive(Collection<UUID> ids, Collection<String> slugs) {
        return queries.list(ofKind(ACTIVE).bind("ids", ids).bind("slugs", slugs), Known.class);
    }

    @Override
    public Map<UUID, UUID> findMerged(Collection<UUID> ids) {
        return queries.list(ofKind(MERGED).bind("ids", ids), Merged.class).stream()
                .collect(Collectors.toMap(Merged::merged, Merged::present));
    }

    private record Merged(UUID merged, UUID present) {}

    /**
     * Deletes expired entries from the trash that nothing refers to.
     *
     * @return the ids and versions of the deleted entries
     */
    Map<UUID, Integer> purge(Instant now, int limit) {
        Sql due = ofKind(PURGEABLE)
                .bind("before", trash.dueIfTrashedBy(now))
                .bind("references", table + "s")
                .bind("limit", limit);
        Map<UUID, Integer> purged =
                queries.list(due, Purged.class).stream().collect(Collectors.toMap(Purged::id, Purged::version));
        queries.execute(ofKind(DELETE).bind("ids", purged.keySet()));
        return purged;
    }

    private record Purged(UUID id, int version) {}

    /** The given ids whose entries are in the trash. */
    public Set<UUID> findTrashed(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(queries.list(ofKind(TRASHED).bind("ids", ids), UUID.class));
    }

    @Override
    public String thing() {
        return table;
    }

    String table() {
        return table;
    }
}
