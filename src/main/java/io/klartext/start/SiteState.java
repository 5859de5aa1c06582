package io.klartext.start;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;

/** Checks whether an installation is still empty. */
@Singleton
class SiteState {
    private static final Sql LOCK = Sql.of("lock table article in share row exclusive mode");
    private static final Sql CONTENT = Sql.of("""
            select from article union all select from tag union all select from author union all select from asset""");

    private final Queries queries;

    SiteState(Queries queries) {
        this.queries = queries;
    }

    /** Whether there is no content yet. If so, other servers wait for the end of the transaction before they check. */
    boolean lockIfEmpty() {
        queries.execute(LOCK);
        return !queries.exists(CONTENT);
    }
}
