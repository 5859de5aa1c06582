package io.klartext.image;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment until which a rendering has to be done, counted from its making. */
public final class Deadline {
    private final Duration limit;
    private final long end;

    public Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    public boolean isOver() {
        return Thread.currentThread().isInterrupted() || System.nanoTime() - end >= 0;
    }

    /** To be called every few milliseconds of work: fails when the time is over or the thread was interrupted. */
    public void check() throws RenderTimeout {
        if (isOver()) {
            throw timeout();
        }
    }

    /** The exit code of the process that works on the rendering; what is late is killed. */
    public int await(Process process) throws RenderTimeout {
        try {
            if (!process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
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

    private RenderTimeout timeout() {
        return new RenderTimeout(
                Thread.currentThread().isInterrupted()
                        ? "The rendering was interrupted."
                        : "The rendering took longer than " + limit.toMillis() + " ms.");
    }
}
