package io.klartext.platform.sweep;

import io.klartext.platform.kernel.failure.LoggedFailure;
import io.klartext.platform.kernel.failure.SqlFailure;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Logs failures of jobs. A job that fails in every run for the same reason is logged once until it succeeds, because
 * some jobs run every second.
 */
@Singleton
class JobFailures {
    private static final Logger LOG = Logger.getLogger(JobFailures.class);
    private static final String DATABASE_UNAVAILABLE = "database unavailable";

    /** The reasons, by the names of the jobs. */
    private final Map<String, String> failing = new ConcurrentHashMap<>();

    /** A run that is skipped, because the one before it has not ended, fires no event. */
    void succeeded(@Observes SuccessfulExecution event) {
        succeeded(job(event.getExecution()));
    }

    void failed(@Observes FailedExecution event) {
        failed(job(event.getExecution()), event.getException());
    }

    private static String job(ScheduledExecution execution) {
        return execution.getTrigger().getMethodDescription();
    }

    void succeeded(String job) {
        failing.remove(job);
    }

    void failed(String job, Throwable failure) {
        Optional<SQLException> refusal = SqlFailure.in(failure).filter(SqlFailure::isPassing);
        String reason = refusal.isPresent() ? DATABASE_UNAVAILABLE : reason(failure);
        if (reason.equals(failing.put(job, reason))) {
            return;
        }
        if (refusal.isPresent()) {
            LOG.warnf(
                    "The database refused a job (SQLSTATE %s), which runs again when it is due: %s",
                    SqlFailure.state(refusal.get()), job);
        } else {
            LOG.errorf(LoggedFailure.of(failure), "A job failed, and runs again when it is due: %s", job);
        }
    }

    private static String reason(Throwable failure) {
        return SqlFailure.in(failure)
                .map(SqlFailure::state)
                .orElseGet(() -> failure.getClass().getName());
    }
}
