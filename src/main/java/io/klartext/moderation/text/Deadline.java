package io.klartext.moderation.text;

import java.time.Duration;

/** When a search for an operator's expression must have ended, on a clock that never steps back. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** That much from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** A search took too long. */
    public static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Passed() {
            super("the deadline has passed", null, false, false);
        }
    }

    /**
     * Ends the search if it is over.
     *
     * @throws Passed if it is over
     */
    void check() {
        if (System.nanoTime() - end >= 0) {
            throw new Passed();
        }
    }
}
