package io.klartext.platform.http.problem;

import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.kernel.Failure;
import java.util.List;

/** Maps each failure to its problem document. This is the only place that assigns statuses to failures. */
public final class Problems {
    private Problems() {}

    public static Problem of(Failure failure) {
        Problem problem = Problem.of(typeOf(failure), failure.code(), failure.getMessage());
        if (failure instanceof Failure.BadParameter bad) {
            return problem.withErrors(
                    List.of(new Problem.Fault(null, bad.parameter(), bad.code(), bad.getMessage(), null)));
        }
        if (failure instanceof Failure.KeyReused) {
            return problem.withErrors(
                    List.of(new Problem.Fault(null, Idempotent.HEADER, "duplicate", failure.getMessage(), null)));
        }
        if (failure instanceof Failure.Invalid invalid) {
            return problem.withErrors(
                    invalid.violations().stream().map(Problem.Fault::of).toList());
        }
        if (failure instanceof Failure.Stale stale) {
            return problem.with(Problem.Present.version(stale.currentVersion()));
        }
        if (failure instanceof Failure.Expired expired) {
            return problem.with(Problem.Present.after(expired.after()));
        }
        if (failure instanceof Failure.OutsideHours closed) {
            return problem.with(Problem.Present.opensAt(closed.opensAt()));
        }
        if (failure instanceof Failure.Unmergeable unmergeable) {
            return problem.with(Problem.Present.conflicts(unmergeable.currentVersion(), unmergeable.conflicts()));
        }
        if (failure instanceof Failure.InUse used) {
            return problem.with(Problem.Present.users(used.users()));
        }
        if (failure instanceof Failure.IllegalTransition illegal) {
            return problem.with(Problem.Present.state(illegal.state(), illegal.allowedActions()));
        }
        return problem;
    }

    private static ProblemType typeOf(Failure failure) {
        if (failure instanceof Failure.BadParameter) {
            return ProblemType.BAD_REQUEST;
        }
        if (failure instanceof Failure.NotFound) {
            return ProblemType.NOT_FOUND;
        }
        if (failure instanceof Failure.Gone || failure instanceof Failure.Expired) {
            return ProblemType.GONE;
        }
        if (failure instanceof Failure.Forbidden || failure instanceof Failure.OutsideHours) {
            return ProblemType.FORBIDDEN;
        }
        if (failure instanceof Failure.Conflict
                || failure instanceof Failure.IllegalTransition
                || failure instanceof Failure.InUse
                || failure instanceof Failure.InProgress) {
            return ProblemType.CONFLICT;
        }
        if (failure instanceof Failure.Stale
                || failure instanceof Failure.Unmergeable
                || failure instanceof Failure.PreconditionFailed) {
            return ProblemType.STALE;
        }
        if (failure instanceof Failure.Locked) {
            return ProblemType.LOCKED;
        }
        if (failure instanceof Failure.ChecksumMismatch) {
            return ProblemType.CHECKSUM_MISMATCH;
        }
        if (failure instanceof Failure.TooLarge) {
            return ProblemType.BODY_TOO_LARGE;
        }
        if (failure instanceof Failure.UnsupportedType) {
            return ProblemType.UNSUPPORTED_MEDIA_TYPE;
        }
        if (failure instanceof Failure.Busy) {
            return ProblemType.UNAVAILABLE;
        }
        if (failure instanceof Failure.NotImplemented) {
            return ProblemType.NOT_IMPLEMENTED;
        }
        if (failure instanceof Failure.TooMany) {
            return ProblemType.TOO_MANY_REQUESTS;
        }
        return failure instanceof Failure.PreconditionMissing ? ProblemType.PRECONDITION_REQUIRED : ProblemType.INVALID;
    }
}
