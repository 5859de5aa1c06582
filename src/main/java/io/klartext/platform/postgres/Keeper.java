package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.Platform;
import java.io.IOException;

/** Sees to it that the server does not outlive this JVM, whatever ends it. */
interface Keeper {
    static Keeper of(PostgresControl control) throws IOException {
        return Platform.CURRENT.isWindows() ? HookKeeper.of(control) : PipeKeeper.of(control);
    }

    /** Stops the server and returns when it has ended. */
    void stopServer();
}
