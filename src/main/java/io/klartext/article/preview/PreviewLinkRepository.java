package io.klartext.article.preview;

import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores preview links. */
@Singleton
class PreviewLinkRepository {
    private static final SortOrder NEWEST_FIRST = new SortOrder("l.created_at", "timestamptz", "l.id", true);
    private static final String SELECT = """
            select l.id, l.article_id, l.note, l.created_at, l.expires_at, l.last_used_at, l.revoked_at,
                   k.id as creator_id, k.name as creator_name
            from preview_link l join api_key k on k.id = l.created_by""";
    private static final String INSERT = """
            insert into preview_link (id, article_id, hash, note, created_at, created_by, expires_at)
            values (:id, :article, :hash, cast(:note as text), :now, :by, :expiresAt)""";

    private final Queries database;

    PreviewLinkRepository(Queries database) {
        this.database = database;
    }

    void add(UUID id, UUID article, PreviewToken token, PreviewLinkDraft draft, UUID by, Instant now) {
        Conditions values = new Conditions()
                .bind("id", id)
                .bind("article", article)
                .bind("hash", token.hash())
                .bind("note", draft.note())
                .bind("now", now)
                .bind("by", by)
                .bind("expiresAt", draft.expiry(now));
        database.execute(INSERT, values);
    }

    Optional<PreviewLink> find(PreviewToken token) {
        return find(new Conditions().and("l.hash = :hash", "hash", token.hash()));
    }

    Optional<PreviewLink> find(UUID article, UUID id) {
        return find(of(article).and("l.id = :id", "id", id));
    }

    private Optional<PreviewLink> find(Conditions filter) {
        return database.list(SELECT + filter.where(), filter, 1, PreviewLinkRepository::link).stream()
                .findFirst();
    }

    Page<PreviewLink> page(UUID article, PageRequest page) {
        Conditions all = of(article);
        Conditions restricted = NEWEST_FIRST.restrict(all.copy(), page);
        return Page.of(
                database.list(
                        SELECT + restricted.where() + NEWEST_FIRST.orderBy(page),
                        restricted,
                        page.fetchSize(),
                        PreviewLinkRepository::link),
                page,
                link -> List.of(link.createdAt().toString(), link.id().toString()),
                () -> database.number("select count(*) from preview_link l" + all.where(), all));
    }

    /** The number of valid links of an article. */
    long countOpen(UUID article, Instant now) {
        Conditions open = of(article).and("l.revoked_at is null").and("l.expires_at > :now", "now", now);
        return database.number("select count(*) from preview_link l" + open.where(), open);
    }

    /** Deletes the links of an article that expired or were revoked before that moment. */
    void forget(UUID article, Instant endedBefore) {
        Conditions ended =
                of(article).and("least(l.revoked_at, l.expires_at) < :endedBefore", "endedBefore", endedBefore);
        database.execute("delete from preview_link l" + ended.where(), ended);
    }

    void revoke(UUID id, Instant now) {
        Conditions link = new Conditions()
                .and("id = :id", "id", id)
                .and("revoked_at is null")
                .bind("now", now);
        database.execute("update preview_link set revoked_at = :now" + link.where(), link);
    }

    void markUsed(UUID id, Instant now) {
        Conditions link = new Conditions().and("id = :id", "id", id).bind("now", now);
        database.execute("update preview_link set last_used_at = :now" + link.where(), link);
    }

    private static Conditions of(UUID article) {
        return new Conditions().and("l.article_id = :article", "article", article);
    }

    private static PreviewLink link(Tuple row) {
        return new PreviewLink(
                row.get("id", UUID.class),
                row.get("article_id", UUID.class),
                row.get("note", String.class),
                row.get("created_at", Instant.class),
                new WorkingCopy.Person(row.get("creator_id", UUID.class), row.get("creator_name", String.class)),
                row.get("expires_at", Instant.class),
                row.get("last_used_at", Instant.class),
                row.get("revoked_at", Instant.class));
    }
}
