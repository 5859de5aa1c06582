package io.klartext.platform.http.problem;

import io.klartext.platform.kernel.failure.SqlFailure;
import java.sql.SQLException;
import java.util.Optional;

/** Translates failures of the database into problems. */
public final class DatabaseFailure {
    private static final String UNIQUE_VIOLATION = "23505";

    private DatabaseFailure() {}

    public static Optional<Problem> behind(Throwable failure) {
        return SqlFailure.in(failure).flatMap(DatabaseFailure::of);
    }

    private static Optional<Problem> of(SQLException failure) {
        if (SqlFailure.isPassing(failure)) {
            return Optional.of(Problem.of(ProblemType.UNAVAILABLE, "The database does not answer. Try again shortly."));
        }
        return failure.getSQLState().equals(UNIQUE_VIOLATION)
                ? Optional.of(
                        Problem.of(ProblemType.CONFLICT, "not_unique", "Another request has just taken this value."))
                : Optional.empty();
    }
}
