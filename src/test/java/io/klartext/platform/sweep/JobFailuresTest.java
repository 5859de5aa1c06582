package io.klartext.platform.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.CapturedLog;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class JobFailuresTest {
    private final JobFailures failures = new JobFailures();

    private static Throwable refused(String state) {
        return new IllegalStateException(new SQLException("insert 'a secret'", state));
    }

    @Test
    void a_job_that_fails_again_and_again_is_logged_once() {
        try (CapturedLog log = new CapturedLog()) {
            failures.failed("counting", new IllegalStateException("no luck"));
            failures.failed("counting", new IllegalStateException("no luck"));
            assertEquals(1, times(log, "ERROR A job failed"));
            failures.succeeded("counting");
            failures.failed("counting", new IllegalStateException("no luck"));
            failures.failed("sorting", new IllegalStateException("no luck"));
            assertEquals(3, times(log, "ERROR A job failed"));
        }
    }

    @Test
    void a_database_without_room_is_no_error_of_the_job() {
        try (CapturedLog log = new CapturedLog()) {
            failures.failed("counting", refused("53100"));
            failures.failed("sorting", refused(null));
            failures.failed("guessing", refused("42703"));
            assertTrue(log.text().contains("(SQLSTATE 53100), which runs again when it is due: counting"), log::text);
            assertEquals(2, times(log, "The database refused a job"));
            assertEquals(1, times(log, "ERROR A job failed"));
            assertFalse(log.text().contains("a secret"), log::text);
        }
    }

    @Test
    void a_job_that_fails_for_another_reason_is_logged_again() {
        try (CapturedLog log = new CapturedLog()) {
            failures.failed("counting", refused("57P01"));
            failures.failed("counting", refused("08006"));
            failures.failed("counting", new IllegalStateException("no luck"));
            assertEquals(1, times(log, "The database refused a job"));
            assertEquals(1, times(log, "ERROR A job failed"));
        }
    }

    private static long times(CapturedLog log, String text) {
        return log.text().lines().filter(line -> line.contains(text)).count();
    }
}
