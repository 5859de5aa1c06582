package io.klartext.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * While it is open, requests with an {@code Idempotency-Key} do all their work and are then held back: their answer cannot
 * be stored, and so nothing is committed.
 */
public final class HeldBack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WAITING = "from pg_locks where relation = 'kept_answer'::regclass and not granted";

    private final Connection holder;

    public HeldBack(DataSource database) throws SQLException {
        holder = database.getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table kept_answer in share mode");
        }
    }

    /** Waits until somebody is held back. */
    public void await() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ask("select count(*) " + WAITING) == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nobody came");
            }
        }
    }

    /** Ends the connections of those who are held back, as if their server had died. */
    public void end() throws SQLException {
        ask("select count(pg_terminate_backend(pid)) " + WAITING);
    }

    private long ask(String question) throws SQLException {
        try (Statement statement = holder.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
