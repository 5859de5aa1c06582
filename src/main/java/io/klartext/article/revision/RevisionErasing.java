package io.klartext.article.revision;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Deletes all revisions of purged articles, in the transaction of the purge. */
@Singleton
public class RevisionErasing {
    private static final Sql PERMIT =
            Sql.of("select 1 from (select set_config('klartext.thinning', 'on', true)) permitted");
    private static final Sql DELETE_PUBLISHED =
            Sql.of("delete from published_revision where article_id = any(:articles)");
    private static final Sql DELETE = Sql.of("delete from revision where article_id = any(:articles)");

    private final Queries database;

    RevisionErasing(Queries database) {
        this.database = database;
    }

    public void erase(Collection<UUID> articles) {
        permitDeletion(database);
        database.execute(DELETE_PUBLISHED.bind("articles", articles));
        database.execute(DELETE.bind("articles", articles));
    }

    /** Allows the deletion in this transaction; a trigger forbids it otherwise. */
    static void permitDeletion(Queries database) {
        database.number(PERMIT);
    }
}
