package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import io.klartext.platform.postgres.host.DirectoryLock;
import io.klartext.platform.postgres.host.PostgresPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * An embedded PostgreSQL in one directory. It is unpacked, initialised and started; {@link #close} stops it. One
 * process at a time may use the directory.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final Path home;
    private final DirectoryLock lock;
    private final PostgresServer server;

    private EmbeddedPostgres(Path home, DirectoryLock lock, PostgresServer server) {
        this.home = home;
        this.lock = lock;
        this.server = server;
    }

    static EmbeddedPostgres start(Path home, boolean fsync) {
        try {
            createWritable(home);
            return startLocked(home, fsync);
        } catch (AccessDeniedException e) {
            throw new DatabaseUnavailable(
                    "PostgreSQL could not be started in " + home + ": no permission for " + e.getFile() + ".");
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL could not be started in " + home + ": " + e);
        }
    }

    /** The owner's access to a running server. Another process or class loader may have started it. */
    static DatabaseAccess ownerAccess(Path home, String url) {
        return access(url, PostgresCluster.NAME, PostgresPassword.in(home));
    }

    /** The application's access to a running server. */
    static DatabaseAccess applicationAccess(Path home, String url) {
        return access(url, ApplicationRole.NAME, ApplicationRole.password(PostgresCluster.directory(home)));
    }

    private static DatabaseAccess access(String url, String role, PostgresPassword password) {
        try {
            return new DatabaseAccess(url, role, password.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.stop();
        lock.close();
    }

    private static void createWritable(Path home) throws IOException {
        Files.createDirectories(home);
        if (!Files.isWritable(home)) {
            throw new DatabaseUnavailable("The directory " + home + " is not writable.");
        }
    }

    private static EmbeddedPostgres startLocked(Path home, boolean fsync) throws IOException {
        DirectoryLock lock = DirectoryLock.acquire(home);
        try {
            return new EmbeddedPostgres(home, lock, startServer(home, fsync));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static PostgresServer startServer(Path home, boolean fsync) throws IOException {
        long begin = System.nanoTime();
        PostgresBinaries binaries = PostgresBinaries.onClassPath();
        PostgresPrograms programs = PostgresPrograms.in(home, binaries.unpackedIn(home));
        PostgresCluster cluster = new PostgresCluster(home, programs);
        cluster.prepare(binaries.majorVersion(), fsync);
        PostgresServer server = PostgresServer.start(cluster, fsync);
        try {
            ApplicationRole.ensure(cluster, server.url());
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        LOG.infof("Embedded PostgreSQL %s ready on port %d in %d ms", binaries.version(), server.port(), millis);
        return server;
    }
}
