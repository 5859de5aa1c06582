package io.klartext.platform.http;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.failure.LoggedFailure;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Logs failures of work for which nobody waits any more, because the client left. The framework would log an error also
 * if a request is merely refused.
 */
@Singleton
class DroppedFailures {
    private static final Logger LOG = Logger.getLogger(DroppedFailures.class);

    void register(@Observes StartupEvent start) {
        Infrastructure.setDroppedExceptionHandler(DroppedFailures::log);
    }

    private static void log(Throwable failure) {
        if (failure instanceof Failure) {
            LOG.debug("Refused a request of a client that has left");
        } else {
            LOG.error("Work failed for which nobody waits", LoggedFailure.of(failure));
        }
    }
}
