package io.klartext.backup;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The contents of a backup, stored in it as {@code backup.json}.
 *
 * @param format the version of the file format
 * @param schemaVersion the last migration of the database
 * @param sequences the last value of each sequence that was used
 * @param originals the number of files, or null if they are kept in a bucket
 */
record BackupContents(
        int format,
        OffsetDateTime createdAt,
        String postgres,
        String schemaVersion,
        List<Table> tables,
        Map<String, Long> sequences,
        Integer originals) {
    static final int FORMAT = 1;
    static final String ENTRY = "backup.json";

    /** The rows of a table, stored as {@code tables/<name>} in the text form of COPY. */
    record Table(String name, List<String> columns, long rows) {
        String entry() {
            return "tables/" + name;
        }

        /** The name and the columns, as COPY expects them. */
        String copied() {
            return quoted(name) + " ("
                    + String.join(
                            ", ", columns.stream().map(BackupContents::quoted).toList()) + ")";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** An SQL identifier. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
