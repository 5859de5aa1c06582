package io.klartext.testing;

import jakarta.inject.Singleton;
import org.hibernate.SessionFactory;

/** Counts the SQL statements that a piece of work costs. */
@Singleton
public class Statements {
    private final SessionFactory sessions;

    Statements(SessionFactory sessions) {
        this.sessions = sessions;
    }

    public long of(Runnable work) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        work.run();
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
