package io.klartext.platform.http.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Translates failures of the database into problems. */
public final class DatabaseFailure {
    /** SQLSTATE classes: connection failures, transactions to retry, insufficient resources, shutdown and crash. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int DEEPEST = 20;

    private DatabaseFailure() {}

    public static Optional<Problem> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .flatMap(sql -> of(sql.getSQLState()));
    }

    private static Optional<Problem> of(String state) {
        // When no connection becomes free in time, the pool fails without an SQLSTATE.
        if (state == null || PASSING.contains(state.substring(0, Math.min(2, state.length())))) {
            return Optional.of(Problem.of(ProblemType.UNAVAILABLE, "The database does not answer. Try again shortly."));
        }
        return state.equals(UNIQUE_VIOLATION)
                ? Optional.of(
                        Problem.of(ProblemType.CONFLICT, "not_unique", "Another request has just taken this value."))
                : Optional.empty();
    }
}
