package io.klartext.platform.sweep;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Logs failures of jobs. A job that fails in every run is logged once until it succeeds, because some jobs run every
 * second.
 */
final class JobFailures {
    private static final Logger LOG = Logger.getLogger(JobFailures.class);

    /** SQLSTATE classes: connection failures, transactions to retry, insufficient resources, shutdown and crash. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private static final int DEEPEST = 20;

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    void succeeded(String job) {
        failing.remove(job);
    }

    void failed(String job, Throwable failure) {
        if (!failing.add(job)) {
            return;
        }
        Optional<String> refusal = refusal(failure);
        if (refusal.isPresent()) {
            LOG.warnf(
                    "The database refused a job (SQLSTATE %s), which runs again when it is due: %s",
                    refusal.get(), job);
        } else {
            LOG.errorf(failure, "A job failed, and runs again when it is due: %s", job);
        }
    }

    /** The SQLSTATE, if the database was unavailable. */
    private static Optional<String> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                // When no connection becomes free in time, the pool fails without an SQLSTATE.
                .map(sql -> sql.getSQLState() == null ? "none" : sql.getSQLState())
                .filter(state -> state.equals("none") || PASSING.contains(state.substring(0, 2)));
    }
}
