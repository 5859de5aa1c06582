package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.CommandResult;
import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * The running server process, which accepts only TCP connections from this machine. If it ends although nobody stopped
 * it, it is started again on the same port. PostgreSQL ends if the disk is full when it recovers from a crash.
 */
final class PostgresServer {
    private static final Logger LOG = Logger.getLogger(PostgresServer.class);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PostgresCluster cluster;
    private final PostgresControl control;
    private final int port;
    private final boolean fsync;
    private final Keeper keeper;
    private volatile boolean stopping;

    private PostgresServer(PostgresCluster cluster, PostgresControl control, boolean fsync) throws IOException {
        this.cluster = cluster;
        this.control = control;
        this.port = freePort();
        this.fsync = fsync;
        this.keeper = Keeper.of(control, () -> stopping = true);
    }

    static PostgresServer start(PostgresCluster cluster, boolean fsync) throws IOException {
        PostgresControl control = new PostgresControl(cluster);
        endSurvivor(cluster, control);
        PostgresServer server = new PostgresServer(cluster, control, fsync);
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
        server.supervise();
        return server;
    }

    int port() {
        return port;
    }

    String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.NAME;
    }

    /** Waits for a start that has begun, because nothing could stop the server before it exists. */
    void stop() {
        stopping = true;
        synchronized (this) {
            keeper.stopServer();
        }
    }

    /** Stops a server that a crash left running, which happens only if its keeper was killed as well. */
    private static void endSurvivor(PostgresCluster cluster, PostgresControl control) throws IOException {
        if (Postmaster.of(cluster.directory()).process().isEmpty()) {
            return;
        }
        CommandResult stop = CommandResult.of(control.stop("fast"));
        if (!stop.succeeded() && Postmaster.of(cluster.directory()).process().isPresent()) {
            throw new DatabaseUnavailable(
                    "A PostgreSQL left over in " + cluster.directory() + " does not stop: " + stop.lastLine());
        }
    }

    /** Polls the status file itself, because pg_ctl polls only every 100 ms. */
    private void start() throws IOException {
        Process starting = control.start(port, fsync);
        while (starting.isAlive() && !isStarted()) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        if (!starting.isAlive() && starting.exitValue() != 0) {
            throw new DatabaseUnavailable("PostgreSQL did not start: see " + cluster.log() + ".");
        }
    }

    /** Whether it is ready or, if it is to be stopped, whether it can be. */
    private boolean isStarted() throws IOException {
        Postmaster postmaster = Postmaster.of(cluster.directory());
        return (stopping || postmaster.isReadyOn(port)) && postmaster.process().isPresent();
    }

    private Optional<ProcessHandle> process() throws IOException {
        return Postmaster.of(cluster.directory()).process();
    }

    private void supervise() {
        Thread supervisor = new Thread(this::keepRunning, "klartext-postgres");
        supervisor.setDaemon(true);
        supervisor.start();
    }

    private void keepRunning() {
        while (!stopping) {
            try {
                process().ifPresent(process -> process.onExit().join());
                startAgain();
            } catch (IOException unreadable) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private void startAgain() {
        if (stopping) {
            return;
        }
        LOG.warnf("PostgreSQL has ended: see %s. It is being started again.", cluster.log());
        while (!isStartedAgain()) {
            LockSupport.parkNanos(RETRY_NANOS);
        }
        if (!stopping) {
            LOG.info("PostgreSQL is running again.");
        }
    }

    private synchronized boolean isStartedAgain() {
        if (stopping) {
            return true;
        }
        try {
            start();
            return true;
        } catch (IOException | DatabaseUnavailable notYet) {
            LOG.debug("PostgreSQL does not start yet", notYet);
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
