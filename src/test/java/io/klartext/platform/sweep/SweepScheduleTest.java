package io.klartext.platform.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SweepScheduleTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void a_sweep_runs_until_nothing_is_left_and_again_when_it_is_due() {
        Counting counting = new Counting(3);
        SweepSchedule schedule = new SweepSchedule(List.of(counting), now::get, new JobFailures());
        schedule.runDue();
        assertEquals(4, counting.batches);
        schedule.runDue();
        assertEquals(4, counting.batches);
        now.set(now.get().plus(counting.every()));
        schedule.runDue();
        assertEquals(5, counting.batches);
    }

    @Test
    void a_clock_that_is_set_back_pauses_no_sweep() {
        Counting counting = new Counting(0);
        SweepSchedule schedule = new SweepSchedule(List.of(counting), now::get, new JobFailures());
        schedule.runDue();
        now.set(now.get().minus(Duration.ofHours(5)));
        schedule.runDue();
        assertEquals(2, counting.batches);
        now.set(now.get().plus(counting.every()));
        schedule.runDue();
        assertEquals(3, counting.batches);
    }

    @Test
    void a_sweep_that_fails_does_not_stop_the_others() {
        Counting counting = new Counting(0);
        SweepSchedule schedule = new SweepSchedule(List.of(new Failing(), counting), now::get, new JobFailures());
        schedule.runDue();
        assertEquals(1, counting.batches);
    }

    @Test
    void a_sweep_with_a_large_backlog_ends() {
        Counting endless = new Counting(Integer.MAX_VALUE);
        new SweepSchedule(List.of(endless), now::get, new JobFailures()).runDue();
        assertEquals(200, endless.batches);
    }

    private static final class Counting implements Sweep {
        private int left;
        private int batches;

        Counting(int left) {
            this.left = left;
        }

        @Override
        public String what() {
            return "counted things";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public int sweepBatch() {
            batches++;
            return left > 0 ? Math.min(1, left--) : 0;
        }
    }

    private record Failing() implements Sweep {
        @Override
        public String what() {
            return "failing things";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public int sweepBatch() throws IOException {
            throw new IOException("the store is gone");
        }
    }
}
