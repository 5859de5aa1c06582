package io.klartext.platform.database;

import io.klartext.platform.database.mapping.ColumnReader;
import io.klartext.platform.database.mapping.FromColumn;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.database.mapping.RowReaders;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.StoredJson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs hand-written SQL: queries, and statements that change many rows.
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
 * <p><b>How a row becomes a record.</b> Each component is read from the column of the same name: {@code createdAt} from
 * {@code created_at}. A component that is a record itself is read from the columns that begin with its name, see {@link
 * Nested}. Enums are read by their stored names and arrays into lists. All other types that are not plain values, such
 * as a list of records, are read from JSON with the application's mapper. A type can define its own stored form, see
 * {@link FromColumn}. Columns and components must match one to one. If the type is not a record, the query must have
 * exactly one column.
 *
 * <p>Inside a transaction, statements take part in it and see the changes that Hibernate has not flushed yet. Outside,
 * each statement is its own transaction. A statement that fails throws {@link DatabaseException}.
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
    private final RowReaders readers;

    Queries(StatementRunner statements, StoredJson json) {
        this.statements = statements;
        this.readers = new RowReaders(json);
    }

    /** All rows of a query, in the order of the query. */
    public <T> List<T> list(Sql sql, Class<T> type) {
        return statements.query(sql, (columns, rows) -> {
            ColumnReader reader = readers.of(type, columns);
            return row -> type.cast(reader.read(row));
        });
    }

    /**
     * The only row of a query; empty if there is none, or if it is null.
     *
     * @throws IllegalStateException if there is more than one row
     */
    public <T> Optional<T> find(Sql sql, Class<T> type) {
        List<T> rows = list(sql, type);
        if (rows.size() > 1) {
            throw new IllegalStateException("more than one row: " + sql);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** The only row of a query that always has one, such as a query for a number. */
    public <T> T one(Sql sql, Class<T> type) {
        return find(sql, type).orElseThrow(() -> new IllegalStateException("no row: " + sql));
    }

    /**
     * One page of a query, to which this method applies {@link Sql#page}, and the number of all rows if it is
     * requested.
     */
    public <T> Page<T> page(
            Sql rows, Sql count, SortOrder order, PageRequest page, Class<T> type, Function<T, List<String>> key) {
        return Page.of(list(rows.page(order, page), type), page, key, () -> number(count));
    }

    /** Passes each row of a query to the reader. */
    public void forEach(Sql sql, Consumer<Row> reader) {
        statements.query(sql, (columns, rows) -> {
            Row row = new Row(rows, columns, readers);
            return ignored -> {
                reader.accept(row);
                return row;
            };
        });
    }

    /** The number that a query returns. */
    public long number(Sql sql) {
        return one(sql, Long.class);
    }

    /** Whether a query has at least one row. */
    public boolean exists(Sql sql) {
        return one(EXISTS.with("query", sql), Boolean.class);
    }

    /** Runs a statement that changes rows, and returns their number. */
    public int execute(Sql sql) {
        return statements.update(sql);
    }

    /** Takes the exclusive lock of that name until the transaction ends; waits until it is free. */
    public void lock(String name) {
        number(LOCK.bind("name", name));
    }

    /**
     * Takes a shared lock of that name until the transaction ends; waits while another transaction has the exclusive
     * one.
     */
    public void lockShared(String name) {
        number(LOCK_SHARED.bind("name", name));
    }

    /** Takes the exclusive lock of that name until the transaction ends, if it is free; returns whether it was. */
    public boolean tryLock(String name) {
        return one(TRY_LOCK.bind("name", name), Boolean.class);
    }
}
