package io.klartext.start;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;

/** Checks whether an installation is still empty. */
@Singleton
class SiteState {
    private final Queries queries;

    SiteState(Queries queries) {
        this.queries = queries;
    }

    /** Whether there is no content yet. If so, other servers wait for the end of the transaction before they check. */
    boolean lockIfEmpty() {
        queries.execute("lock table article in share row exclusive mode", new Conditions());
        String rows = """
                select (select count(*) from article) + (select count(*) from tag) + (select count(*) from author)
                    + (select count(*) from asset)""";
        return queries.number(rows, new Conditions()) == 0;
    }
}
