package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.CommandResult;

/**
 * For Windows, which has no such pipes and shells: a shutdown hook. What a killed JVM leaves behind is ended by the next
 * start.
 */
record HookKeeper(PostgresControl control, Thread hook) implements Keeper {
    static HookKeeper of(PostgresControl control) {
        Thread hook = new Thread(() -> stopAfterClients(control), "klartext-keeper");
        Runtime.getRuntime().addShutdownHook(hook);
        return new HookKeeper(control, hook);
    }

    @Override
    public void stopServer() {
        CommandResult.of(control.stop("fast"));
    }

    /** Hooks run side by side: the connection pool may still be serving the last requests. */
    private static void stopAfterClients(PostgresControl control) {
        if (!CommandResult.of(control.stop("smart")).succeeded()) {
            CommandResult.of(control.stop("fast"));
        }
    }
}
