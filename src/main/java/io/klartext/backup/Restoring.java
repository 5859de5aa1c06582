package io.klartext.backup;

import io.klartext.platform.postgres.CommandDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Restores a backup into an empty database. If that fails, the database is empty again. The next start of the server
 * grants the role of the application its rights.
 */
final class Restoring {
    private final CommandDatabase database;
    private final OriginalFiles originals;

    /** {@code originals} is null if they are kept in a bucket. */
    Restoring(CommandDatabase database, OriginalFiles originals) {
        this.database = database;
        this.originals = originals;
    }

    /**
     * Restores the file.
     *
     * @throws BackupRefused if the database is not empty, or if the backup is of a newer version; nothing has changed
     * then
     */
    void restore(BackupFile file) throws IOException, SQLException {
        BackupContents contents = file.contents();
        requireEmpty();
        requireKnown(flyway().load(), contents.schemaVersion());
        if (contents.originals() != null && originals == null) {
            throw new BackupRefused("The backup holds originals, but the configuration names a bucket for them."
                    + " Restore it without KLARTEXT_STORAGE_S3_BUCKET.");
        }
        try {
            flyway().target(contents.schemaVersion()).load().migrate();
            load(file);
            flyway().load().migrate();
        } catch (IOException | SQLException | RuntimeException e) {
            flyway().cleanDisabled(false).load().clean();
            throw e;
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = database.connect()) {
            if (!new Schema(connection).isEmpty()) {
                throw new BackupRefused("The database is not empty: a backup is restored into an empty one only."
                        + " Choose another KLARTEXT_DATA or KLARTEXT_DATABASE_URL.");
            }
        }
    }

    private static void requireKnown(Flyway flyway, String version) {
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        for (MigrationInfo known : flyway.info().all()) {
            if (wanted.equals(known.getVersion())) {
                return;
            }
        }
        throw new BackupRefused("The backup is of a version of Klartext that this one does not know (migration "
                + version + "): restore it with the version that wrote it, or a newer one.");
    }

    private void load(BackupFile file) throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            new TableLoading(connection).load(file);
            if (originals != null) {
                file.storeOriginals(originals);
            }
            connection.commit();
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure(Restoring.class.getClassLoader())
                .dataSource(database.url(), database.username(), database.password());
    }
}
