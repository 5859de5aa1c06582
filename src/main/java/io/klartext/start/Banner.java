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
    private static final String SAMPLE = " It loads the sample site, which takes about 10 seconds.";

    private final int port;
    private final PrintStream console;
    private Secret adminKey;

    Banner(@ConfigProperty(name = "quarkus.http.port") int port) {
        this.port = port;
        this.console = System.out;
    }

    /** Prints that the installation is new, and the key, which must be known even if the start fails. */
    void welcome(Secret newKey, boolean withSample) {
        adminKey = newKey;
        console.printf("%nKlartext is new here.%s Its admin key is %s%n%n", withSample ? SAMPLE : "", newKey.reveal());
        console.flush();
    }

    /**
     * Prints first steps and, last, the key. Call it once the server listens. Prints nothing for an older installation.
     */
    void show() {
        if (adminKey != null) {
            console.printf("""

                Klartext is ready. Try
                  http://localhost:%1$d/api/v1/articles    what readers see
                  http://localhost:%1$d/q/swagger-ui       the API, to browse and to try
                Your admin key, shown only with this first start:
                  %2$s

                """, port, adminKey.reveal());
            console.flush();
        }
    }
}
