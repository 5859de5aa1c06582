package io.klartext.article.importing;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The ids of articles in other systems; each belongs to one article. */
@Singleton
class ExternalIds {
    private static final Sql FIND = Sql.of("""
            select article_id from article_external_id where source = :source and external_id = :externalId""");
    private static final Sql INSERT = Sql.of("""
            insert into article_external_id (source, external_id, article_id)
            values (:source, :externalId, :article)""");

    private final Queries database;

    ExternalIds(Queries database) {
        this.database = database;
    }

    /** The article with that external id. Locks the id until the transaction ends. */
    Optional<UUID> findForChange(ArticleImport named) {
        database.lock("external id " + named.source() + " " + named.externalId());
        return database.find(FIND.bind("source", named.source()).bind("externalId", named.externalId()), UUID.class);
    }

    void add(ArticleImport named, UUID article) {
        database.execute(INSERT.bind("source", named.source())
                .bind("externalId", named.externalId())
                .bind("article", article));
    }
}
