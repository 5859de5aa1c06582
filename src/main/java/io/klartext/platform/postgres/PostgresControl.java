package io.klartext.platform.postgres;

import java.io.IOException;
import java.util.List;

/** The {@code pg_ctl} commands that start and stop the server of one cluster. */
record PostgresControl(PostgresCluster cluster) {
    /** Long, because recovery after a crash may take minutes. */
    private static final String START_SECONDS = "600";

    Process start(int port, boolean fsync) throws IOException {
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories="
                + " -c log_checkpoints=off -c fsync=" + (fsync ? "on" : "off");
        String log = cluster.log().toString();
        return cluster.programs().start(command("start", "-w", "-t", START_SECONDS, "-l", log, "-o", options));
    }

    /** Stops the server and waits until it has ended; "fast" disconnects clients, "smart" waits for them. */
    List<String> stop(String mode) {
        return command("stop", "-w", "-m", mode);
    }

    private List<String> command(String action, String... arguments) {
        List<String> command = cluster.programs()
                .command("pg_ctl", action, "-D", cluster.directory().toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
