package io.klartext.article.publication;

import io.klartext.article.Article;
import io.klartext.article.Correction;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.StoredEnum;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores corrections. */
@Singleton
class CorrectionRepository {
    private static final String INSERT = """
            insert into correction (id, article_id, kind, note, version, by, at)
            values (:id, :article, :kind, :note, :version, :by, :at)""";
    private static final String UNSEEN = " from correction where article_id = :article and at > :now";

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
        database.execute(
                INSERT,
                new Conditions()
                        .bind("id", Ids.next(at))
                        .bind("article", article.id())
                        .bind("kind", correction.kind().value())
                        .bind("note", correction.note())
                        .bind("version", article.version())
                        .bind("by", by)
                        .bind("at", at));
    }

    /** Removes and returns the correction that would have become visible later, if there is one. */
    Optional<Correction> takeBack(UUID article, Instant now) {
        Conditions values = new Conditions().bind("article", article).bind("now", now);
        Optional<Correction> unseen =
                database.list("select kind, note" + UNSEEN, values, 1, CorrectionRepository::row).stream()
                        .findFirst();
        unseen.ifPresent(correction -> database.execute("delete" + UNSEEN, values));
        return unseen;
    }

    private static Correction row(Tuple row) {
        return new Correction(StoredEnum.of(Correction.Kind.class, row.get("kind", String.class)), row.get("note", String.class));
    }
}
