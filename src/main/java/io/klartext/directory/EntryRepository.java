package io.klartext.directory;

import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.klartext.database.SortOrder;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Page;
import io.klartext.kernel.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds entries of one table. Reads go past the entities: one statement for a page, counts included. */
public abstract class EntryRepository<E extends DirectoryEntry> implements PanacheRepositoryBase<E, UUID>, Referable {
    private static final SortOrder BY_NAME = new SortOrder("e.name", "text", "e.id", false);

    private final Queries queries;
    private final Clock clock;
    private final String table;
    private final String selection;

    /**
     * @param table the entries' table; those of the articles' references are named after it
     * @param about the column that says what an entry is about
     */
    protected EntryRepository(Queries queries, Clock clock, String table, String about) {
        this.queries = queries;
        this.clock = clock;
        this.table = table;
        this.selection = """
                select e.id, e.slug, e.name, e.%s as about, uses.number, e.version,
                       e.created_at, e.updated_at, e.trashed_at
                from %s e cross join lateral (
                    select count(*) as number from publication_%s p where p.%s_id = e.id
                    and p.published_at <= :now and (p.unpublish_at is null or p.unpublish_at > :now)) uses""".formatted(about, table, table, table);
    }

    Optional<E> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether another entry has the slug. Nobody else can take it until the transaction ends. */
    boolean isSlugTaken(String slug, UUID except) {
        queries.lock(table + " slug " + slug);
        return count("slug = ?1 and trashedAt is null and id <> ?2", slug, except) > 0;
    }

    /** The page of entries, sorted by name. */
    Page<EntryRow> findPage(Conditions filter, PageRequest page) {
        Conditions restricted = BY_NAME.restrict(filter.copy(), page);
        List<EntryRow> rows = rows(restricted, BY_NAME.orderBy(page), page.fetchSize());
        return Page.of(rows, page, row -> List.of(row.name(), row.id().toString()), () -> count(filter));
    }

    Optional<EntryRow> findOne(Conditions filter) {
        return rows(filter, "", 1).stream().findFirst();
    }

    @Override
    public List<Known> findActive(Collection<UUID> ids, Collection<String> slugs) {
        // Each half only if it has values: an empty list has no type in SQL.
        Conditions named = new Conditions();
        List<String> halves = new ArrayList<>();
        if (!ids.isEmpty()) {
            named.bind("ids", ids);
            halves.add("e.id in (:ids)");
        }
        if (!slugs.isEmpty()) {
            named.bind("slugs", slugs);
            halves.add("e.slug in (:slugs)");
        }
        named.and("e.trashed_at is null").and("(" + String.join(" or ", halves) + ")");
        return queries.list(
                "select e.id, e.slug from " + table + " e" + named.where(),
                named,
                ids.size() + slugs.size(),
                row -> new Known(row.get("id", UUID.class), row.get("slug", String.class)));
    }

    /** Which of the entries are in the trash. */
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

    private List<EntryRow> rows(Conditions conditions, String order, int limit) {
        return queries.list(
                selection + conditions.where() + order,
                conditions.bind("now", clock.now()),
                limit,
                EntryRepository::row);
    }

    private long count(Conditions filter) {
        return queries.number(
                "select count(*) from (" + selection + filter.where() + ") counted", filter.bind("now", clock.now()));
    }

    private static EntryRow row(Tuple row) {
        return new EntryRow(
                row.get("id", UUID.class),
                row.get("slug", String.class),
                row.get("name", String.class),
                row.get("about", String.class),
                row.get("number", Number.class).longValue(),
                row.get("version", Integer.class),
                row.get("created_at", Instant.class),
                row.get("updated_at", Instant.class),
                row.get("trashed_at", Instant.class));
    }

    @Override
    public String thing() {
        return table;
    }

    String table() {
        return table;
    }
}
