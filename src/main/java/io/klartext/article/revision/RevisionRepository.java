package io.klartext.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Writes revisions, in the transaction of the change. */
@Singleton
public class RevisionRepository {
    private static final String INSERT = """
            insert into revision (article_id, number, content, created_at, created_by, restored_from)
            values (:article, :number, cast(:content as json), :now, :by, cast(:restoredFrom as integer))""";

    private final EntityManager database;

    RevisionRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * Adds the new content of an article.
     *
     * @param content the members; {@code tags}, {@code authors} and {@code related} are arrays of ids
     * @param restoredFrom the number of the restored revision, or null
     */
    public void add(UUID article, int number, JsonNode content, Integer restoredFrom, UUID by, Instant now) {
        database.flush();
        database.createNativeQuery(INSERT)
                .setParameter("article", article)
                .setParameter("number", number)
                .setParameter("content", content.toString())
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("restoredFrom", restoredFrom)
                .executeUpdate();
    }
}
