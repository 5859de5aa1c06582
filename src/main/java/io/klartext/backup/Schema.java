package io.klartext.backup;

import io.klartext.backup.BackupContents.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables and sequences of a database, read from its catalog. */
record Schema(Connection connection) {
    /** The history of migrations, which only migrations write. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String COLUMNS = """
            select c.relname, a.attname
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> '%s'
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by c.relname, a.attnum""".formatted(HISTORY);

    private static final String SEQUENCES = """
            select sequencename, last_value from pg_sequences
            where schemaname = current_schema() and last_value is not null""";

    private static final String VERSION = """
            select version from flyway_schema_history where version is not null and success
            order by installed_rank desc limit 1""";

    /** The tables with their stored columns, without the history of migrations. */
    List<Table> tables() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue(), 0))
                .toList();
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /** The last migration. */
    String version() throws SQLException {
        if (!holds("select from pg_class where relname = '" + HISTORY + "' and relkind = 'r'")) {
            throw new BackupRefused("The database is empty: no version of Klartext was started with it.");
        }
        return texts(VERSION).get(0);
    }

    /** Whether the database has no table, view or sequence. */
    boolean isEmpty() throws SQLException {
        return !holds("select from pg_class where relnamespace = current_schema()::regnamespace");
    }

    /** The first column of all rows. */
    List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean holds(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}
