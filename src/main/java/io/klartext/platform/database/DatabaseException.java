package io.klartext.platform.database;

import java.io.Serial;
import java.sql.SQLException;

/**
 * A statement that failed in the database. The message contains only the SQLSTATE, because the message of the cause
 * repeats values, which may be unpublished or personal.
 */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState(), cause);
    }
}
