package io.klartext.article.preview;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores preview links. */
@Singleton
class PreviewLinkRepository {
    private static final SortOrder NEWEST_FIRST = new SortOrder("l.created_at", "timestamptz", "l.id", true);
    private static final Sql LINKS = Sql.of("""
            select l.id, l.article_id, l.note, l.created_at, l.expires_at, l.last_used_at, l.revoked_at,
                   k.id as created_by_id, k.name as created_by_name
            from preview_link l join api_key k on k.id = l.created_by
            where {filter}""");
    private static final Sql PAGE = Sql.of("{links} and {keyset} {order}").with("links", LINKS);
    private static final Sql COUNT = Sql.of("select count(*) from preview_link l where {filter}");
    private static final Sql INSERT = Sql.of("""
            insert into preview_link (id, article_id, hash, note, created_at, created_by, expires_at)
            values (:id, :article, :hash, cast(:note as text), :now, :by, :expiresAt)""");
    private static final Sql FORGET = Sql.of("""
            delete from preview_link l
            where l.article_id = :article and least(l.revoked_at, l.expires_at) < :endedBefore""");
    private static final Sql REVOKE =
            Sql.of("update preview_link set revoked_at = :now where id = :id and revoked_at is null");
    private static final Sql MARK_USED = Sql.of("update preview_link set last_used_at = :now where id = :id");

    private final Queries database;

    PreviewLinkRepository(Queries database) {
        this.database = database;
    }

    void add(UUID id, UUID article, PreviewToken token, PreviewLinkDraft draft, UUID by, Instant now) {
        database.execute(INSERT.bind("id", id)
                .bind("article", article)
                .bind("hash", token.hash())
                .bind("note", draft.note())
                .bind("now", now)
                .bind("by", by)
                .bind("expiresAt", draft.expiry(now)));
    }

    Optional<PreviewLink> find(PreviewToken token) {
        return find(Filter.where("l.hash = :hash", "hash", token.hash()));
    }

    Optional<PreviewLink> find(UUID article, UUID id) {
        return find(of(article).and("l.id = :id", "id", id));
    }

    private Optional<PreviewLink> find(Filter filter) {
        return database.find(LINKS.with("filter", filter), PreviewLink.class);
    }

    Page<PreviewLink> page(UUID article, PageRequest page) {
        Filter all = of(article);
        return database.page(
                PAGE.with("filter", all),
                COUNT.with("filter", all),
                NEWEST_FIRST,
                page,
                PreviewLink.class,
                link -> List.of(link.createdAt().toString(), link.id().toString()));
    }

    /** The number of valid links of an article. */
    long countOpen(UUID article, Instant now) {
        Filter open = of(article).and("l.revoked_at is null").and("l.expires_at > :now", "now", now);
        return database.number(COUNT.with("filter", open));
    }

    /** Deletes the links of an article that expired or were revoked before that moment. */
    void forget(UUID article, Instant endedBefore) {
        database.execute(FORGET.bind("article", article).bind("endedBefore", endedBefore));
    }

    void revoke(UUID id, Instant now) {
        database.execute(REVOKE.bind("id", id).bind("now", now));
    }

    void markUsed(UUID id, Instant now) {
        database.execute(MARK_USED.bind("id", id).bind("now", now));
    }

    private static Filter of(UUID article) {
        return Filter.where("l.article_id = :article", "article", article);
    }
}
