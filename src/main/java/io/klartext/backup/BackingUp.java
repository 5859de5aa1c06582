package io.klartext.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.backup.BackupContents.Table;
import io.klartext.platform.postgres.CommandDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes a backup. One transaction reads all rows, so that they are of one moment while the server goes on writing. The
 * originals are copied afterwards: they never change and are deleted with a delay, so that every original that the rows
 * refer to is still there.
 */
final class BackingUp {
    private final CommandDatabase database;
    private final OriginalFiles originals;
    private final ObjectMapper json;

    /** {@code originals} is null if they are kept in a bucket. */
    BackingUp(CommandDatabase database, OriginalFiles originals, ObjectMapper json) {
        this.database = database;
        this.originals = originals;
        this.json = json;
    }

    /** Writes the file, which only its owner can read. The file gets its name once it is complete. */
    BackupContents write(Path file) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            BackupContents contents = writeTo(BackupFile.createPrivate(unfinished));
            Files.move(unfinished, file);
            return contents;
        } catch (FileAlreadyExistsException e) {
            throw new BackupRefused(file + " exists already.");
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private BackupContents writeTo(Path file) throws IOException, SQLException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            BackupContents rows = writeRows(zip);
            zip.setLevel(Deflater.NO_COMPRESSION);
            Integer number = originals == null
                    ? null
                    : originals.writeTo((entry, content) -> {
                        zip.putNextEntry(new ZipEntry(entry));
                        content.transferTo(zip);
                        zip.closeEntry();
                    });
            BackupContents contents = new BackupContents(
                    rows.format(),
                    rows.createdAt(),
                    rows.postgres(),
                    rows.schemaVersion(),
                    rows.tables(),
                    rows.sequences(),
                    number);
            zip.putNextEntry(new ZipEntry(BackupContents.ENTRY));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
            zip.closeEntry();
            return contents;
        }
    }

    private BackupContents writeRows(ZipOutputStream zip) throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            Schema schema = new Schema(connection);
            schema.execute("set transaction isolation level repeatable read, read only");
            String version = schema.version();
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            List<Table> tables = new ArrayList<>();
            for (Table table : schema.tables()) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                long rows = copying.copyOut("copy " + table.copied() + " to stdout", zip);
                zip.closeEntry();
                tables.add(new Table(table.name(), table.columns(), rows));
            }
            return new BackupContents(
                    BackupContents.FORMAT,
                    OffsetDateTime.parse(
                            schema.texts("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                                    .get(0)),
                    schema.texts("show server_version").get(0),
                    version,
                    tables,
                    schema.sequences(),
                    null);
        }
    }
}
