package io.klartext.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SystemClockTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Instant machine = START;
    private long elapsed = -5;
    private final SystemClock clock = new SystemClock(() -> machine, () -> elapsed);

    private void pass(Duration time) {
        machine = machine.plus(time);
        elapsed += time.toNanos();
    }

    private void set(Duration difference) {
        machine = machine.plus(difference);
    }

    private void assertPassed(Duration time) {
        assertEquals(START.plus(time), clock.now());
    }

    @Test
    void it_follows_the_machine() {
        pass(Duration.ofSeconds(90));
        assertPassed(Duration.ofSeconds(90));
        set(Duration.ofMillis(-400));
        assertPassed(Duration.ofMillis(89_600));
    }

    @Test
    void it_goes_on_when_the_machine_is_set_back() {
        pass(Duration.ofMinutes(10));
        set(Duration.ofHours(-1));
        assertPassed(Duration.ofMinutes(10));
        pass(Duration.ofHours(3));
        assertPassed(Duration.ofMinutes(190));
    }

    @Test
    void it_follows_again_when_the_machine_is_set_forward() {
        set(Duration.ofHours(-1));
        assertPassed(Duration.ZERO);
        set(Duration.ofMinutes(59));
        assertPassed(Duration.ZERO);
        set(Duration.ofMinutes(5));
        assertPassed(Duration.ofMinutes(4));
    }
}
