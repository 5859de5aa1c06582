package io.klartext.platform.http.problem;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A failure without the secrets in its messages, with its stack trace. */
final class RedactedFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private RedactedFailure(Throwable failure, Throwable cause) {
        super(SecretPaths.withoutSecrets(failure.toString()), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** The failure itself, or a copy without secrets if its message or one of its causes contains a secret. */
    static Throwable of(Throwable failure) {
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        return SecretPaths.holdsSecret(printed.toString()) ? copy(failure, 0) : failure;
    }

    private static Throwable copy(Throwable failure, int depth) {
        return failure == null || depth == DEEPEST
                ? null
                : new RedactedFailure(failure, copy(failure.getCause(), depth + 1));
    }
}
