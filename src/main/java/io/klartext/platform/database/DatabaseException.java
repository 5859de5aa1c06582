package io.klartext.platform.database;

import java.io.Serial;
import java.sql.SQLException;

/**
 * A statement that the database refused or could not run. Its message is the SQLSTATE alone: that of the cause repeats
 * values, which may be unpublished or personal.
 */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState(), cause);
    }
}
