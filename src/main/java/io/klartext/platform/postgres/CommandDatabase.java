package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The configured database and its owner, for a command that runs without the server. Uses an embedded database that is
 * running, or starts it until {@link #close}.
 *
 * @param end stops what was started
 */
public record CommandDatabase(String url, String username, String password, Runnable end) implements AutoCloseable {
    private static final int LINE_OF_PORT = 3;

    /**
     * The existing database of this installation.
     *
     * @param setting the value of a configuration key, or null
     * @throws DatabaseUnavailable if there is none or it refuses the connection
     */
    public static CommandDatabase existing(Path data, UnaryOperator<String> setting) {
        Path home = home(data);
        return external(setting).or(() -> running(home)).orElseGet(() -> {
            if (!Files.isDirectory(PostgresCluster.directory(home))) {
                throw new DatabaseUnavailable("There is no database in " + home + ".");
            }
            return started(home);
        });
    }

    /**
     * The database of this installation. Creates it if it is embedded.
     *
     * @throws DatabaseUnavailable if it refuses the connection, or if a server uses the embedded one
     */
    public static CommandDatabase created(Path data, UnaryOperator<String> setting) {
        return external(setting).orElseGet(() -> started(home(data)));
    }

    /** A connection without automatic commits, so that its statements are one transaction. */
    public Connection connect() throws SQLException {
        Connection connection = new DatabaseAccess(url, username, password).connect();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() {
        end.run();
    }

    @Override
    public String toString() {
        return url + " as " + username;
    }

    private static Path home(Path data) {
        return data.toAbsolutePath().normalize().resolve("postgres");
    }

    private static Optional<CommandDatabase> external(UnaryOperator<String> setting) {
        return Optional.ofNullable(setting.apply("klartext.database.url")).map(url -> {
            DatabaseAccess owner = DatabaseAccess.ofOwner(DatabaseUrl.toJdbc(url), setting);
            owner.check();
            return of(owner, () -> {});
        });
    }

    private static Optional<CommandDatabase> running(Path home) {
        try {
            Postmaster postmaster = Postmaster.of(PostgresCluster.directory(home));
            if (postmaster.process().isEmpty()) {
                return Optional.empty();
            }
            String url = PostgresServer.url(
                    Integer.parseInt(postmaster.lines().get(LINE_OF_PORT).strip()));
            return Optional.of(of(EmbeddedPostgres.ownerAccess(home, url), () -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandDatabase started(Path home) {
        EmbeddedPostgres server = EmbeddedPostgres.start(home, true);
        return of(EmbeddedPostgres.ownerAccess(home, server.url()), server::close);
    }

    private static CommandDatabase of(DatabaseAccess access, Runnable end) {
        return new CommandDatabase(access.url(), access.username(), access.password(), end);
    }
}
