package io.klartext.testing;

import io.klartext.platform.kernel.Clock;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clock, which a test can put forward. */
@Alternative
@Priority(1)
@Singleton
public class TestClock implements Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant now() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    public void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }
}
