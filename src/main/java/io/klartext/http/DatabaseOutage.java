package io.klartext.http;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that does not answer from a mistake of ours. */
final class DatabaseOutage {
    /** SQLSTATE classes: connection failures, insufficient resources, operator intervention (shutdown, crash). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final int DEEPEST = 20;

    private DatabaseOutage() {}

    static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(SQLException sql) {
        String state = sql.getSQLState();
        // The connection pool gives up without a state when no connection comes in time.
        return state == null || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
