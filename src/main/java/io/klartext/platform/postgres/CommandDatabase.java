package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.postgresql.Driver;

/**
 * The configured database, for a command that runs without the server. Uses an embedded database that is running, or
 * starts it until {@link #close}.
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
            if (!Files.isDirectory(home.resolve("cluster"))) {
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
        Properties login = new Properties();
        login.setProperty("user", username);
        login.setProperty("password", password);
        Connection connection = new Driver().connect(url, login);
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
            DatabaseAccess access = new DatabaseAccess(
                    DatabaseUrl.toJdbc(url),
                    Optional.ofNullable(setting.apply("klartext.database.username"))
                            .orElse(""),
                    Optional.ofNullable(setting.apply("klartext.database.password"))
                            .orElse(""));
            access.check();
            return of(access, () -> {});
        });
    }

    private static Optional<CommandDatabase> running(Path home) {
        try {
            Postmaster postmaster = Postmaster.of(home.resolve("cluster"));
            if (postmaster.process().isEmpty()) {
                return Optional.empty();
            }
            String url = PostgresServer.url(
                    Integer.parseInt(postmaster.lines().get(LINE_OF_PORT).strip()));
            return Optional.of(of(EmbeddedPostgres.accessTo(home, url), () -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandDatabase started(Path home) {
        EmbeddedPostgres server = EmbeddedPostgres.start(home, true);
        return of(server.access(), server::close);
    }

    private static CommandDatabase of(DatabaseAccess access, Runnable end) {
        return new CommandDatabase(access.url(), access.username(), access.password(), end);
    }
}
