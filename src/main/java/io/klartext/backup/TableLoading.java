package io.klartext.backup;

import io.klartext.backup.BackupContents.Table;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Replaces the rows of all tables in the caller's transaction. Foreign keys are dropped meanwhile and checked when they
 * are created again; triggers do not fire. The owner of the tables may do that.
 */
final class TableLoading {
    private static final String DROP_FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace""";

    private static final String ADD_FOREIGN_KEYS = """
            select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace""";

    private static final String DISABLE_TRIGGERS = """
            select format('alter table %s disable trigger %I', tgrelid::regclass, tgname)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where not tgisinternal and tgenabled <> 'D' and c.relnamespace = current_schema()::regnamespace""";

    private static final String ENABLE_TRIGGERS = """
            select format('alter table %s enable %s trigger %I', tgrelid::regclass,
                          case tgenabled when 'A' then 'always' when 'R' then 'replica' end, tgname)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where not tgisinternal and tgenabled <> 'D' and c.relnamespace = current_schema()::regnamespace""";

    /** Replaces transaction ids, which are meaningless in another server: higher ones have not begun there. */
    private static final String END_TRANSACTIONS = """
            select format('update %s set %I = pg_current_xact_id() where %2$I >= pg_current_xact_id()',
                          attrelid::regclass, attname)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where atttypid = 'xid8'::regtype and attnum > 0 and not attisdropped and c.relkind = 'r'
              and c.relnamespace = current_schema()::regnamespace""";

    private final Connection connection;
    private final Schema schema;

    TableLoading(Connection connection) {
        this.connection = connection;
        this.schema = new Schema(connection);
    }

    /** Loads all tables and sequences. */
    void load(BackupFile file) throws IOException, SQLException {
        List<String> foreignKeys = schema.texts(ADD_FOREIGN_KEYS);
        List<String> triggers = schema.texts(ENABLE_TRIGGERS);
        executeAll(schema.texts(DISABLE_TRIGGERS));
        executeAll(schema.texts(DROP_FOREIGN_KEYS));
        schema.execute("truncate "
                + schema.tables().stream()
                        .map(table -> BackupContents.quoted(table.name()))
                        .collect(Collectors.joining(", ")));
        copy(file);
        executeAll(schema.texts(END_TRANSACTIONS));
        for (Entry<String, Long> sequence : file.contents().sequences().entrySet()) {
            schema.texts(
                    "select setval('" + BackupContents.quoted(sequence.getKey()) + "', " + sequence.getValue() + ")");
        }
        executeAll(foreignKeys);
        executeAll(triggers);
    }

    private void copy(BackupFile file) throws IOException, SQLException {
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : file.contents().tables()) {
            try (InputStream rows = file.open(table)) {
                long copied = copying.copyIn("copy " + table.copied() + " from stdin", rows);
                if (copied != table.rows()) {
                    throw new BackupRefused("The backup is damaged: " + table.entry() + " has " + copied
                            + " rows instead of " + table.rows() + ".");
                }
            }
        }
    }

    private void executeAll(List<String> statements) throws SQLException {
        for (String statement : statements) {
            schema.execute(statement);
        }
    }
}
