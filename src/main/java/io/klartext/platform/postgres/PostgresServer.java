package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.CommandResult;
import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The running server process, which accepts only TCP connections from this machine. */
record PostgresServer(int port, Keeper keeper) {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    static PostgresServer start(PostgresCluster cluster, boolean fsync) throws IOException {
        PostgresControl control = new PostgresControl(cluster);
        endSurvivor(cluster, control);
        int port = freePort();
        Keeper keeper = Keeper.of(control);
        try {
            awaitReady(cluster, port, control.start(port, fsync));
        } catch (IOException | RuntimeException e) {
            keeper.stopServer();
            throw e;
        }
        return new PostgresServer(port, keeper);
    }

    String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.NAME;
    }

    void stop() {
        keeper.stopServer();
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
    private static void awaitReady(PostgresCluster cluster, int port, Process starting) throws IOException {
        while (starting.isAlive() && !Postmaster.of(cluster.directory()).isReadyOn(port)) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        if (!starting.isAlive() && starting.exitValue() != 0) {
            throw new DatabaseUnavailable("PostgreSQL did not start: see " + cluster.log() + ".");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
