package io.klartext.platform.database;

import io.klartext.platform.database.mapping.Columns;
import io.klartext.platform.kernel.StoredJson;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * Sends statements to the database. Inside a transaction, the pool returns the connection of the transaction, which
 * Hibernate uses as well, and Hibernate's pending changes are flushed first. Outside, each statement is its own
 * transaction (auto-commit).
 */
@Singleton
class StatementRunner {
    private final DataSource pool;
    private final TransactionSynchronizationRegistry transaction;
    private final Session session;
    private final Parameters parameters;

    StatementRunner(DataSource pool, TransactionSynchronizationRegistry transaction, Session session, StoredJson json) {
        this.pool = pool;
        this.transaction = transaction;
        this.session = session;
        this.parameters = new Parameters(json);
    }

    /** Reads the current row of a result. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Chooses how to read the rows of a result from its columns. */
    @FunctionalInterface
    interface Preparation<T> {
        Reading<T> of(Columns columns, ResultSet rows) throws SQLException;
    }

    <T> List<T> query(Sql sql, Preparation<T> preparation) {
        return run(sql, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                Reading<T> reading = preparation.of(Columns.of(rows), rows);
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
                return read;
            }
        });
    }

    /** The number of rows that the statement changed. */
    int update(Sql sql) {
        return run(sql, PreparedStatement::executeUpdate);
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(Sql sql, Use<T> use) {
        List<Object> values = sql.parameters();
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            session.flush();
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            parameters.bind(statement, values);
            return use.of(statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
