package io.klartext.article.revision;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Deletes all revisions of purged articles, in the transaction of the purge. */
@Singleton
public class RevisionErasing {
    private final Queries database;

    RevisionErasing(Queries database) {
        this.database = database;
    }

    public void erase(Collection<UUID> articles) {
        permitDeletion(database);
        Conditions theirs = new Conditions().and("article_id in (:articles)", "articles", articles);
        List.of("published_revision", "revision")
                .forEach(table -> database.execute("delete from " + table + theirs.where(), theirs));
    }

    /** Allows the deletion in this transaction; a trigger forbids it otherwise. */
    static void permitDeletion(Queries database) {
        database.number(
                "select 1 from (select set_config('klartext.thinning', 'on', true)) permitted", new Conditions());
    }
}
