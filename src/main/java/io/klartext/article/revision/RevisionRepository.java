package io.klartext.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Writes revisions, in the transaction of the change. */
@Singleton
public class RevisionRepository {
    private static final Sql INSERT = Sql.of("""
            insert into revision (article_id, number, content, created_at, created_by, restored_from)
            values (:article, :number, :content, :now, :by, :restoredFrom)""");

    private final Queries database;

    RevisionRepository(Queries database) {
        this.database = database;
    }

    /**
     * Adds the new content of an article.
     *
     * @param content the members; {@code tags}, {@code authors} and {@code related} are arrays of ids
     * @param restoredFrom the number of the restored revision, or null
     */
    public void add(UUID article, int number, JsonNode content, Integer restoredFrom, UUID by, Instant now) {
        database.execute(INSERT.bind("article", article)
                .bind("number", number)
                .bindJson("content", content)
                .bind("now", now)
                .bind("by", by)
                .bind("restoredFrom", restoredFrom));
    }
}
