package io.klartext.platform.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;

/**
 * The embedded server of the running application. The first access to the configuration starts it; it is stopped after
 * the application has ended.
 */
@Singleton
final class ApplicationPostgres {
    /** A system property, because several class loaders in one JVM share no other state. */
    private static final String RUNNING = "klartext.embedded.running:";

    private static EmbeddedPostgres running;

    /** Starts the server unless it runs. Returns the configuration of the database. */
    static synchronized Map<String, String> ensureRunning(Path data, boolean fsync) {
        Path home = data.toAbsolutePath().normalize().resolve("postgres");
        String url = System.getProperty(RUNNING + home);
        if (url == null) {
            running = EmbeddedPostgres.start(home, fsync);
            url = running.url();
            System.setProperty(RUNNING + home, url);
        }
        return EmbeddedPostgres.applicationAccess(home, url).asConfiguration(EmbeddedPostgres.ownerAccess(home, url));
    }

    /** Runs last, when the connection pool is closed and no request is running. */
    static synchronized void stop(@Observes @Destroyed(ApplicationScoped.class) Object event) {
        if (running != null) {
            System.clearProperty(RUNNING + running.home());
            running.close();
            running = null;
        }
    }
}
