package io.klartext.testing;

import jakarta.inject.Singleton;

/** Counts the SQL statements that a piece of work costs. */
@Singleton
public class Statements {
    public long of(Runnable work) {
        long before = CountingDriver.prepared();
        work.run();
        return CountingDriver.prepared() - before;
    }
}
