package io.klartext.article.publication;

import io.klartext.article.Article;
import io.klartext.article.Correction;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores corrections. */
@Singleton
class CorrectionRepository {
    private static final Sql INSERT = Sql.of("""
            insert into correction (id, article_id, kind, note, version, by, at)
            values (:id, :article, :kind, :note, :version, :by, :at)""");
    private static final Sql TAKE_BACK =
            Sql.of("delete from correction where article_id = :article and at > :now returning kind, note");

    private final Queries database;

    CorrectionRepository(Queries database) {
        this.database = database;
    }

    /**
     * Adds a correction of the article's current version.
     *
     * @param at the time from which readers see it
     */
    void add(Article article, Correction correction, UUID by, Instant at) {
        database.execute(INSERT.bind("id", Ids.next(at))
                .bind("article", article.id())
                .bind("kind", correction.kind().value())
                .bind("note", correction.note())
                .bind("version", article.version())
                .bind("by", by)
                .bind("at", at));
    }

    /** Removes and returns the correction that would have become visible later, if there is one. */
    Optional<Correction> takeBack(UUID article, Instant now) {
        return database.list(TAKE_BACK.bind("article", article).bind("now", now), Correction.class).stream()
                .findFirst();
    }
}
