package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.Platform;
import java.io.IOException;

/** Stops the server when this JVM ends, even if the JVM crashes. */
interface Keeper {
    /**
     * Begins to keep the server.
     *
     * @param stopping called if this JVM stops the server
     */
    static Keeper of(PostgresControl control, Runnable stopping) throws IOException {
        return Platform.CURRENT.isWindows() ? HookKeeper.of(control, stopping) : PipeKeeper.of(control);
    }

    /** Stops the server and waits until it has ended. */
    void stopServer();
}
