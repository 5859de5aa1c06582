package io.klartext.platform.postgres;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that reads from a pipe to which only this JVM can write. It stops the server when the pipe closes, which also
 * happens if the JVM crashes. It ignores the signals that a terminal sends to the process group, so that running
 * requests can still use the database.
 */
record PipeKeeper(Process shell) implements Keeper {
    private static final String SCRIPT = "trap '' HUP INT QUIT TERM; read -r _; exec \"$@\"";

    static PipeKeeper of(PostgresControl control) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "klartext-keeper"));
        command.addAll(control.stop("fast"));
        Process shell = new ProcessBuilder(command)
                .redirectOutput(DISCARD)
                .redirectError(DISCARD)
                .start();
        holdOpen(shell);
        return new PipeKeeper(shell);
    }

    @Override
    public void stopServer() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shell.onExit().join();
    }

    /** A thread that waits for the shell prevents the pipe from being garbage collected and thereby closed. */
    private static void holdOpen(Process shell) {
        Thread holder = new Thread(() -> shell.onExit().join(), "klartext-keeper");
        holder.setDaemon(true);
        holder.start();
    }
}
