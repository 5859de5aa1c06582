package io.klartext.start;

import io.klartext.access.Secret;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prints the first URLs and the admin key of a new installation. It prints to the console and not to the log, which may
 * have other readers.
 */
@Singleton
class Banner {
    private final int port;
    private final PrintStream console;

    Banner(@ConfigProperty(name = "quarkus.http.port") int port) {
        this.port = port;
        this.console = System.out;
    }

    void show(Secret adminKey) {
        console.printf("""

                Klartext is new here. Try
                  http://localhost:%1$d/api/v1/articles    what readers see
                  http://localhost:%1$d/q/swagger-ui       the API, to browse and to try
                Your admin key, shown this once:
                  %2$s

                """, port, adminKey.reveal());
        console.flush();
    }
}
