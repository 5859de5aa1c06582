package io.klartext.image;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment at which the work on an image ends, finished or not. The time runs from the construction. */
public final class Deadline {
    private final Duration limit;
    private final long end;

    public Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Zero when the time is over. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean isOver() {
        return Thread.currentThread().isInterrupted() || System.nanoTime() - end >= 0;
    }

    /** To be called every few milliseconds of work: fails when the time is over or the thread was interrupted. */
    public void check() throws ImageTimeout {
        if (isOver()) {
            throw timeout();
        }
    }

    /** Waits for the exit code of a process, and kills the process when the time is over. */
    public int await(Process process) throws ImageTimeout {
        try {
            if (!process.waitFor(remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw timeout();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw timeout();
        } finally {
            process.destroyForcibly();
        }
    }

    private ImageTimeout timeout() {
        return new ImageTimeout(
                Thread.currentThread().isInterrupted()
                        ? "The work was interrupted."
                        : "The work took longer than " + limit.toMillis() + " ms.");
    }
}
