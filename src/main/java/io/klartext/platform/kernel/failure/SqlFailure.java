package io.klartext.platform.kernel.failure;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds failures of the database among the causes of other failures. */
public final class SqlFailure {
    /** SQLSTATE classes: connection failures, transactions to retry, insufficient resources, shutdown and crash. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    /** The database ended a transaction in which this server did nothing for too long. */
    private static final Set<String> STOOD_STILL = Set.of("25P03", "25P04");

    /** SQLSTATE of a transaction that was rolled back. */
    private static final String ROLLED_BACK = "40000";

    private static final int DEEPEST = 20;
    private static final int MOST = 200;

    private SqlFailure() {}

    /**
     * The failure of the database among the causes, and among what they suppress: there a failed commit has it. For a
     * commit after the transaction manager had rolled the transaction back, this is a failure with SQLSTATE 40000.
     */
    public static Optional<SQLException> in(Throwable failure) {
        List<Throwable> all = withCauses(failure, DEEPEST).limit(MOST).toList();
        return all.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .or(() -> all.stream()
                        .filter(SqlFailure::isLateCommit)
                        .findFirst()
                        .map(late -> new SQLTransactionRollbackException(late.getMessage(), ROLLED_BACK, late)));
    }

    /** A rollback with a cause is a commit that failed for that cause. */
    private static boolean isLateCommit(Throwable failure) {
        return failure instanceof RollbackException
                && failure.getCause() == null
                && failure.getSuppressed().length == 0;
    }

    private static Stream<Throwable> withCauses(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return Stream.empty();
        }
        Stream<Throwable> below =
                Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
        return Stream.concat(Stream.of(failure), below.flatMap(cause -> withCauses(cause, depth - 1)));
    }

    /** The SQLSTATE for the log; {@code none} if there is none. */
    public static String state(SQLException failure) {
        return failure.getSQLState() == null ? "none" : failure.getSQLState();
    }

    /** Whether the database was unavailable, so that the same work can succeed later. */
    public static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        // When no connection becomes free in time, the pool fails without an SQLSTATE.
        return state == null
                || PASSING.contains(state.substring(0, Math.min(2, state.length())))
                || STOOD_STILL.contains(state);
    }
}
