package io.klartext.platform.kernel.failure;

import java.sql.SQLException;

/**
 * A failure in a form that may be logged. Messages of the database contain statements with texts of articles, so they
 * are replaced by the SQLSTATE; the stack trace is kept.
 */
public final class LoggedFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private LoggedFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public static Throwable of(Throwable failure) {
        return SqlFailure.in(failure).isPresent() ? withoutMessages(failure) : failure;
    }

    private static Throwable withoutMessages(Throwable failure) {
        if (failure == null) {
            return null;
        }
        String state = failure instanceof SQLException sql ? " (SQLSTATE " + sql.getSQLState() + ")" : "";
        LoggedFailure logged =
                new LoggedFailure(failure.getClass().getName() + state, withoutMessages(failure.getCause()));
        logged.setStackTrace(failure.getStackTrace());
        return logged;
    }
}
