package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The ordinary role that the application connects as. It owns nothing, so that it cannot disable a trigger. The callback
 * {@code afterMigrate.sql} grants it what it may do.
 */
final class ApplicationRole {
    static final String NAME = "klartext_application";

    /** Temporary tables would hide tables of the same name. */
    private static final String CREATE = """
            do $$ begin
                if not exists (select from pg_roles where rolname = 'klartext_application') then
                    create role klartext_application;
                end if;
            end $$;
            alter role klartext_application login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
            revoke temporary on database klartext from public""";

    private ApplicationRole() {}

    /** In the directory of the cluster, because a copy of the cluster holds the role with this password. */
    static PostgresPassword password(Path cluster) {
        return new PostgresPassword(cluster.resolve("application-password"));
    }

    /**
     * Creates the role in a cluster without its password, which is new or of an earlier version.
     *
     * @param url that of the running server of the cluster
     * @throws DatabaseUnavailable if the server refuses that
     */
    static void ensure(PostgresCluster cluster, String url) throws IOException {
        Path file = password(cluster.directory()).file();
        if (Files.exists(file)) {
            return;
        }
        PostgresPassword password = new PostgresPassword(file.resolveSibling("application-password.new"));
        password.renew();
        create(EmbeddedPostgres.ownerAccess(cluster.home(), url), password.read());
        cluster.programs().user().own(password.file());
        Files.move(password.file(), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server gets a hash of the password only, which its log may contain. */
    private static void create(DatabaseAccess owner, String password) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(CREATE);
            connection.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The role " + NAME + " could not be created: " + e.getMessage());
        }
    }
}
