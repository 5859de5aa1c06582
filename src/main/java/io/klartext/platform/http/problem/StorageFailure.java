package io.klartext.platform.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file or the object storage could not be read or written: the disk is full, or the service does not answer. It may
 * work later, unless a file is missing.
 */
public final class StorageFailure {
    private static final int DEEPEST = 20;

    private StorageFailure() {}

    public static Optional<IOException> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst()
                .filter(cause ->
                        !(cause instanceof NoSuchFileException) && !(cause instanceof JsonProcessingException));
    }

    public static Problem problem() {
        return Problem.of(ProblemType.UNAVAILABLE, "A file could not be read or written. Try again shortly.");
    }
}
