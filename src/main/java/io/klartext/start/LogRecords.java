package io.klartext.start;

import io.klartext.platform.http.problem.SecretPaths;
import io.quarkus.logging.LoggingFilter;
import io.quarkus.runtime.Application;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.Level;

/**
 * Filters the log: removes secrets from paths, and drops the report of a start that a stop interrupted. Such a start
 * fails at any place, but nothing is wrong.
 */
@LoggingFilter(name = "log-records")
public final class LogRecords implements Filter {
    private final SecretPaths secrets = new SecretPaths();

    @Override
    public boolean isLoggable(LogRecord log) {
        return !isInterruptedStart(log) && secrets.isLoggable(log);
    }

    private static boolean isInterruptedStart(LogRecord log) {
        return log.getLevel().intValue() >= Level.ERROR.intValue()
                && Application.class.getName().equals(log.getLoggerName())
                && isStopping();
    }

    /** Tries to add a shutdown hook, because the virtual machine shows only by a refusal that it stops. */
    private static boolean isStopping() {
        Thread hook = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
