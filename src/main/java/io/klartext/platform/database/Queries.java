package io.klartext.platform.database;

import io.klartext.platform.database.mapping.ColumnReader;
import io.klartext.platform.database.mapping.FromColumn;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.database.mapping.RowReaders;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.StoredJson;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Runs hand-written SQL: reads, and changes of many rows at once.
 *
 * <pre>{@code
 * record TagLine(UUID id, String slug, TagState state, List<String> aliases, Person createdBy) {}
 *
 * private static final Sql BY_SLUG = Sql.of("""
 *         select t.id, t.slug, t.state, t.aliases, k.id as created_by_id, k.name as created_by_name
 *         from tag t join api_key k on k.id = t.created_by where t.slug = :slug""");
 *
 * Optional<TagLine> tag = database.find(BY_SLUG.bind("slug", slug), TagLine.class);
 * }</pre>
 *
 * <p><b>How a row becomes a record.</b> A component is read from the column of its name, {@code createdAt} from
 * {@code created_at}; a component that is a record itself from the columns that begin with its name, see {@link Nested}.
 * Enums are read by their stored names, arrays into lists, and everything else that is no plain value, such as a list of
 * records, from JSON, with the application's own mapper; a type can have a stored form of its own, see
 * {@link FromColumn}. Columns and components must match one to one. For a type that is no record the query has one column.
 *
 * <p>In a transaction, statements are part of it and see what Hibernate has not written yet. Outside of one, each stands
 * for itself. A statement that fails is a {@link DatabaseException}.
 */
@Singleton
public class Queries {
    private static final Sql LOCK =
            Sql.of("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) locked");
    private static final Sql LOCK_SHARED =
            Sql.of("select 1 from (select pg_advisory_xact_lock_shared(hashtextextended(:name, 0))) locked");
    private static final Sql TRY_LOCK = Sql.of("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))");

    private static final Sql EXISTS = Sql.of("select exists ({query})");

    private final StatementRunner statements;
    private final Session session;
    private final RowReaders readers;

    Queries(StatementRunner statements, Session session, StoredJson json) {
        this.statements = statements;
        this.session = session;
        this.readers = new RowReaders(json);
    }

    /** All rows of a query, in its order. */
    public <T> List<T> list(Sql sql, Class<T> type) {
        return statements.query(sql, (columns, rows) -> {
            ColumnReader reader = readers.of(type, columns);
            return row -> type.cast(reader.read(row));
        });
    }

    /** The only row of a query, if there is one and it is not null. */
    public <T> Optional<T> find(Sql sql, Class<T> type) {
        List<T> rows = list(sql, type);
        if (rows.size() > 1) {
            throw new IllegalStateException("more than one row: " + sql);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** The only row of a query that always has one, as those of numbers do. */
    public <T> T one(Sql sql, Class<T> type) {
        return find(sql, type).orElseThrow(() -> new IllegalStateException("no row: " + sql));
    }

    /** One page of a query, in which {@link Sql#page} is still to be said, and the number of all rows if it is wanted. */
    public <T> Page<T> page(
            Sql rows, Sql count, SortOrder order, PageRequest page, Class<T> type, Function<T, List<String>> key) {
        return Page.of(list(rows.page(order, page), type), page, key, () -> number(count));
    }

    /** All rows of a query, each read by hand. */
    public void forEach(Sql sql, Consumer<Row> reader) {
        statements.query(sql, (columns, rows) -> {
            Row row = new Row(rows, columns, readers);
            return ignored -> {
                reader.accept(row);
                return row;
            };
        });
    }

    /** The one number that a query answers. */
    public long number(Sql sql) {
        return one(sql, Long.class);
    }

    /** Whether a query has any row. */
    public boolean exists(Sql sql) {
        return one(EXISTS.with("query", sql), Boolean.class);
    }

    /** Runs a statement that changes rows; the number of those. */
    public int execute(Sql sql) {
        return statements.update(sql);
    }

    /** Waits until nobody else holds the lock of that name, and holds it until the transaction ends. */
    public void lock(String name) {
        number(LOCK.bind("name", name));
    }

    /** Waits until nobody holds the lock of that name alone, and shares it with others until the transaction ends. */
    public void lockShared(String name) {
        number(LOCK_SHARED.bind("name", name));
    }

    /** Takes the lock of that name until the transaction ends, if nobody else holds it. */
    public boolean tryLock(String name) {
        return one(TRY_LOCK.bind("name", name), Boolean.class);
    }

    /** The first rows of a query, each mapped as it comes. */
    public <T> List<T> list(String sql, Conditions conditions, int limit, Function<Tuple, T> mapper) {
        return statements.query(conditions.toSql(sql, limit), RowTuple::preparation).stream()
                .map(mapper)
                .toList();
    }

    /** The first entities of a query that selects all columns of their table. */
    public <E> List<E> entities(String sql, Conditions conditions, int limit, Class<E> type) {
        return conditions
                .applyTo(session.createNativeQuery(sql, type).setMaxResults(limit))
                .getResultList();
    }

    /** The one number that a query answers. */
    public long number(String sql, Conditions conditions) {
        return number(conditions.toSql(sql, Integer.MAX_VALUE));
    }

    /** Runs a statement that changes rows; the number of those. */
    public int execute(String sql, Conditions values) {
        return execute(values.toSql(sql, Integer.MAX_VALUE));
    }
}
