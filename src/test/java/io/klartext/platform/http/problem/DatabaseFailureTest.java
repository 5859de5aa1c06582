package io.klartext.platform.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.platform.kernel.failure.LoggedFailure;
import jakarta.transaction.RollbackException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseFailureTest {
    private static final String BROKEN_CONNECTION = "08006";

    private static Optional<Integer> status(Throwable failure) {
        return DatabaseFailure.behind(failure).map(Problem::status);
    }

    private static SQLException sql(String state) {
        return new SQLException("insert into article values ('Geheim')", state);
    }

    /** As the transaction manager reports it. */
    private static Throwable failedCommit() {
        Throwable commit = new XAException().initCause(sql(BROKEN_CONNECTION));
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(commit);
        return new IllegalStateException(rollback);
    }

    @Test
    void a_lost_connection_passes() {
        assertEquals(Optional.of(503), status(new IllegalStateException(sql(BROKEN_CONNECTION))));
    }

    @Test
    void so_does_one_that_is_lost_at_the_commit() {
        assertEquals(Optional.of(503), status(failedCommit()));
    }

    @Test
    void a_taken_value_is_a_conflict_even_if_the_connection_is_lost_afterwards() {
        SQLException taken = sql("23505");
        taken.addSuppressed(sql(BROKEN_CONNECTION));
        assertEquals(Optional.of(409), status(new IllegalStateException(taken)));
    }

    @Test
    void other_failures_are_not_of_the_database() {
        RollbackException defect = new RollbackException();
        defect.initCause(new IllegalArgumentException());
        assertEquals(Optional.empty(), status(new IllegalStateException(defect)));
    }

    @Test
    void a_transaction_that_took_too_long_passes() {
        assertEquals(Optional.of(503), status(new IllegalStateException(new RollbackException("not active"))));
    }

    @Test
    void the_log_of_a_failed_commit_has_no_statements() {
        StringWriter trace = new StringWriter();
        LoggedFailure.of(failedCommit()).printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("Geheim"));
    }
}
