package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.CommandResult;

/**
 * A shutdown hook, for Windows, which lacks the shell that {@link PipeKeeper} needs. A server that a killed JVM left
 * running is stopped at the next start.
 */
record HookKeeper(PostgresControl control, Thread hook) implements Keeper {
    static HookKeeper of(PostgresControl control, Runnable stopping) {
        Thread hook = new Thread(() -> stopAfterClients(control, stopping), "klartext-keeper");
        Runtime.getRuntime().addShutdownHook(hook);
        return new HookKeeper(control, hook);
    }

    @Override
    public void stopServer() {
        CommandResult.of(control.stop("fast"));
    }

    /** Hooks run concurrently, so the connection pool may still serve the last requests. */
    private static void stopAfterClients(PostgresControl control, Runnable stopping) {
        stopping.run();
        if (!CommandResult.of(control.stop("smart")).succeeded()) {
            CommandResult.of(control.stop("fast"));
        }
    }
}
