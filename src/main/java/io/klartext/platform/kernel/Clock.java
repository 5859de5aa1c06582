package io.klartext.platform.kernel;

import java.time.Instant;

/**
 * The present moment, in microseconds: the precision that PostgreSQL keeps, so that a time read back equals the time
 * written. A use case reads it once and passes it down.
 */
@FunctionalInterface
public interface Clock {
    Instant now();
}
