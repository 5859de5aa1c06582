package io.klartext.platform.http.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Translates failures of the database into problems. */
public final class DatabaseFailure {
    /** SQLSTATE classes: connection failures, transactions to retry, insufficient resources, shutdown and crash. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    /** The database ended a transaction in which this server did nothing for too long. */
    private static final Set<String> STOOD_STILL = Set.of("25P03", "25P04");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int DEEPEST = 20;
    private static final int MOST = 200;

    private DatabaseFailure() {}

    public static Optional<Problem> behind(Throwable failure) {
        return in(failure).flatMap(sql -> of(sql.getSQLState()));
    }

    /** The SQLSTATE; null if there is none. */
    public static String state(Throwable failure) {
        return in(failure).map(SQLException::getSQLState).orElse(null);
    }

    /** The failure of the database among the causes, and among what they suppress: there a failed commit has it. */
    static Optional<SQLException> in(Throwable failure) {
        return withCauses(failure, DEEPEST)
                .limit(MOST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> withCauses(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return Stream.empty();
        }
        Stream<Throwable> below =
                Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
        return Stream.concat(Stream.of(failure), below.flatMap(cause -> withCauses(cause, depth - 1)));
    }

    private static Optional<Problem> of(String state) {
        // When no connection becomes free in time, the pool fails without an SQLSTATE.
        if (state == null
                || PASSING.contains(state.substring(0, Math.min(2, state.length())))
                || STOOD_STILL.contains(state)) {
            return Optional.of(Problem.of(ProblemType.UNAVAILABLE, "The database does not answer. Try again shortly."));
        }
        return state.equals(UNIQUE_VIOLATION)
                ? Optional.of(
                        Problem.of(ProblemType.CONFLICT, "not_unique", "Another request has just taken this value."))
                : Optional.empty();
    }
}
