package io.klartext.directory;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.trash.TrashConfig;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads and writes entries of one table. Lists bypass the entities: one statement per page, including counts. */
public abstract class EntryRepository<E extends DirectoryEntry> implements PanacheRepositoryBase<E, UUID>, Referable {
    /** The aliases and former slugs of an entry. */
    static final String FURTHER_SLUGS = "(e.aliases || e.former_slugs)";

    /** Skips rows that another transaction is restoring. */
    private static final String PURGEABLE = """
            select e.id, e.version from %1$s e
            where e.trashed_at <= :before
            and not exists (select from article_%1$s r where r.%1$s_id = e.id)
            and not exists (select from publication_%1$s r where r.%1$s_id = e.id)
            and not exists (select from revision r
                            where cast(r.content -> '%1$ss' as jsonb) @> to_jsonb(cast(e.id as text)))
            and not exists (select from %1$s merged where merged.merged_into = e.id)
            order by e.trashed_at for update of e skip locked""";

    private static final SortOrder BY_NAME = new SortOrder("e.name", "text", "e.id", false);

    private final Queries queries;
    private final TrashConfig trash;
    private final Clock clock;
    private final String table;
    private final String publicSelection;
    private final String managedSelection;

    /**
     * @param table the table of the entries; the tables of references are named after it
     * @param about the column with the description or biography
     * @param picture the column with the id of the picture's asset, or null
     */
    protected EntryRepository(
            Queries queries, TrashConfig trash, Clock clock, String table, String about, String picture) {
        this.queries = queries;
        this.trash = trash;
        this.clock = clock;
        this.table = table;
        this.publicSelection = selection(about, picture, "0", "cast(null as text)");
        this.managedSelection = selection(about, picture, """
                (select count(*) from article_%1$s r join article a on a.id = r.article_id
                 where r.%1$s_id = e.id and a.trashed_at is null)""".formatted(table), """
                (select cast(row_to_json(o) as text)
                 from (select m.id, m.slug, m.name from %s m where m.id = e.merged_into) o)""".formatted(table));
    }

    private String selection(String about, String picture, String copies, String mergedInto) {
        return """
                select e.id, e.slug, e.name, e.%2$s as about, %5$s as picture, cast(array_to_json(e.aliases) as text) as aliases,
                       cast(array_to_json(e.former_slugs) as text) as former_slugs, uses.number, %3$s as copies,
                       e.version, e.created_at, e.updated_at, e.trashed_at, %4$s as merged_into
                from %1$s e cross join lateral (
                    select count(*) as number from publication_%1$s p where p.%1$s_id = e.id
                    and p.published_at <= :now and (p.unpublish_at is null or p.unpublish_at > :now)) uses""".formatted(table, about, copies, mergedInto, picture == null ? "cast(null as uuid)" : "e." + picture);
    }

    Optional<E> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks all slugs of the table against changes until the transaction ends. */
    void lockSlugs() {
        queries.lock(table + " slugs");
    }

    /** The first of the slugs that another entry has as its slug or as an alias. */
    Optional<String> findTaken(Set<String> slugs, UUID except) {
        Conditions others = new Conditions()
                .and("e.trashed_at is null")
                .and("e.id <> :except", "except", except)
                .and(isFoundUnder("slugs"), "slugs", String.join(",", slugs))
                .and("taken.slug = any(string_to_array(:slugs, ','))");
        String sql = "select taken.slug from " + table + " e cross join unnest(e.aliases || e.slug) taken (slug)"
                + others.where() + " order by taken.slug";
        return queries.list(sql, others, 1, row -> row.get("slug", String.class)).stream()
                .findFirst();
    }

    /** Removes the slugs from the former slugs of other entries. */
    void takeFromFormer(Set<String> slugs, UUID by) {
        Conditions others = new Conditions()
                .and("e.id <> :by", "by", by)
                .and(FURTHER_SLUGS + " && string_to_array(:slugs, ',')", "slugs", String.join(",", slugs))
                .and("e.former_slugs && string_to_array(:slugs, ',')");
        queries.execute(
                "update " + table + " e set former_slugs = array("
                        + "select former from unnest(e.former_slugs) former"
                        + " where former <> all(string_to_array(:slugs, ',')))" + others.where(),
                others);
    }

    /** Moves all references from one entry to the other. */
    void moveReferences(UUID from, UUID into) {
        ReferenceMoving.move(queries, table, from, into);
    }

    /**
     * A condition: the entry has one of the comma-separated slugs in the parameter as its slug, alias or former slug.
     */
    private static String isFoundUnder(String parameter) {
        String slugs = "string_to_array(:" + parameter + ", ',')";
        return "(e.slug = any(" + slugs + ") or " + FURTHER_SLUGS + " && " + slugs + ")";
    }

    /** A page of the entries that readers see, sorted by name. */
    Page<EntryRow> findPublicPage(Conditions filter, PageRequest page) {
        return findPage(publicSelection, filter, page);
    }

    /** A page of the entries that editors see, sorted by name. */
    Page<EntryRow> findManagedPage(Conditions filter, PageRequest page) {
        return findPage(managedSelection, filter, page);
    }

    private Page<EntryRow> findPage(String selection, Conditions filter, PageRequest page) {
        Conditions restricted = BY_NAME.restrict(filter.copy(), page);
        List<EntryRow> rows = rows(selection, restricted, BY_NAME.orderBy(page), page.fetchSize());
        return Page.of(rows, page, row -> List.of(row.name(), row.id().toString()), () -> count(filter));
    }

    Optional<EntryRow> findPublic(Conditions filter) {
        return rows(publicSelection, filter, "", 1).stream().findFirst();
    }

    Optional<EntryRow> findManaged(Conditions filter) {
        return rows(managedSelection, filter, "", 1).stream().findFirst();
    }

    @Override
    public List<Known> findActive(Collection<UUID> ids, Collection<String> slugs) {
        // Each half only if it has values: SQL has no empty IN list.
        Conditions named = new Conditions();
        List<String> halves = new ArrayList<>();
        if (!ids.isEmpty()) {
            named.bind("ids", ids);
            halves.add("e.id in (:ids)");
        }
        if (!slugs.isEmpty()) {
            named.bind("slugs", String.join(",", slugs));
            halves.add(isFoundUnder("slugs"));
        }
        named.and("e.trashed_at is null").and("(" + String.join(" or ", halves) + ")");
        return queries.list(
                "select e.id, array_to_string(" + FURTHER_SLUGS + " || e.slug, ',') as slugs from " + table + " e"
                        + named.where(),
                named,
                ids.size() + slugs.size(),
                row -> new Known(
                        row.get("id", UUID.class),
                        List.of(row.get("slugs", String.class).split(","))));
    }

    @Override
    public Map<UUID, UUID> findMerged(Collection<UUID> ids) {
        Conditions merged = new Conditions().and("e.trashed_at is null").and("m.id in (:ids)", "ids", ids);
        Map<UUID, UUID> found = new HashMap<>();
        queries.list(
                "select m.id as merged, e.id from %1$s m join %1$s e on e.id = m.merged_into".formatted(table)
                        + merged.where(),
                merged,
                ids.size(),
                row -> found.put(row.get("merged", UUID.class), row.get("id", UUID.class)));
        return found;
    }

    /**
     * Deletes expired entries from the trash that nothing refers to.
     *
     * @return the ids and versions of the deleted entries
     */
    Map<UUID, Integer> purge(Instant now, int limit) {
        Conditions due = new Conditions().bind("before", trash.dueIfTrashedBy(now));
        Map<UUID, Integer> purged = new HashMap<>();
        queries.list(
                PURGEABLE.formatted(table),
                due,
                limit,
                row -> purged.put(row.get("id", UUID.class), row.get("version", Integer.class)));
        if (!purged.isEmpty()) {
            Conditions all = new Conditions().and("id in (:ids)", "ids", purged.keySet());
            queries.execute("delete from " + table + all.where(), all);
        }
        return purged;
    }

    /** Those of the ids whose entries are in the trash. */
    public Set<UUID> findTrashed(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Conditions trashed = new Conditions().and("e.trashed_at is not null").and("e.id in (:ids)", "ids", ids);
        return Set.copyOf(queries.list(
                "select e.id from " + table + " e" + trashed.where(),
                trashed,
                ids.size(),
                row -> row.get("id", UUID.class)));
    }

    private List<EntryRow> rows(String selection, Conditions conditions, String order, int limit) {
        return queries.list(
                selection + conditions.where() + order, conditions.bind("now", clock.now()), limit, this::row);
    }

    private long count(Conditions filter) {
        return queries.number(
                "select count(*) from (" + publicSelection + filter.where() + ") counted",
                filter.bind("now", clock.now()));
    }

    private EntryRow row(Tuple row) {
        return new EntryRow(
                row.get("id", UUID.class),
                row.get("slug", String.class),
                row.get("name", String.class),
                row.get("about", String.class),
                row.get("picture", UUID.class),
                row.get("aliases", String.class),
                row.get("former_slugs", String.class),
                row.get("number", Number.class).longValue(),
                row.get("copies", Number.class).longValue(),
                row.get("version", Integer.class),
                row.get("created_at", Instant.class),
                row.get("updated_at", Instant.class),
                row.get("trashed_at", Instant.class),
                trash.purgeAt(row.get("trashed_at", Instant.class)),
                row.get("merged_into", String.class));
    }

    @Override
    public String thing() {
        return table;
    }

    String table() {
        return table;
    }
}
