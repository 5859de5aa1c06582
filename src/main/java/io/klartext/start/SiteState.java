package io.klartext.start;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;

/** Tells whether an installation is still empty. */
@Singleton
class SiteState {
    private final Queries queries;

    SiteState(Queries queries) {
        this.queries = queries;
    }

    /** Whether there is nothing yet; if so, no other server comes to the same conclusion until the transaction ends. */
    boolean lockIfEmpty() {
        queries.execute("lock table article in share row exclusive mode", new Conditions());
        String rows = """
                select (select count(*) from article) + (select count(*) from tag) + (select count(*) from author)
                    + (select count(*) from asset)""";
        return queries.number(rows, new Conditions()) == 0;
    }
}
