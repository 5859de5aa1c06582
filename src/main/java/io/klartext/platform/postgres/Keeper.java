package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.Platform;
import java.io.IOException;

/** Stops the server when this JVM ends, even if the JVM crashes. */
interface Keeper {
    static Keeper of(PostgresControl control) throws IOException {
        return Platform.CURRENT.isWindows() ? HookKeeper.of(control) : PipeKeeper.of(control);
    }

    /** Stops the server and waits until it has ended. */
    void stopServer();
}
