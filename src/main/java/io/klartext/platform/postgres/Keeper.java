package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.Platform;
import java.io.IOException;

/** Makes sure that the server does not outlive this JVM, however the JVM ends. */
interface Keeper {
    static Keeper of(PostgresControl control) throws IOException {
        return Platform.CURRENT.isWindows() ? HookKeeper.of(control) : PipeKeeper.of(control);
    }

    /** Stops the server and waits for its end. */
    void stopServer();
}
