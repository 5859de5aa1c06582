package io.klartext.comment;

import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds comments to change. */
@Singleton
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    private final Queries queries;

    CommentRepository(Queries queries) {
        this.queries = queries;
    }

    Optional<Comment> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By the hash of the token that its writer holds. */
    Optional<Comment> findForChange(byte[] statusToken) {
        return find("statusToken", (Object) statusToken)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Adds to the number of published answers of all comments above, from the nearest on. */
    void countReply(Comment comment, int change) {
        UUID above = comment.parentId();
        while (above != null) {
            above = queries.list(
                            "update comment set replies = replies + :change where id = :id returning parent_id",
                            new Conditions().bind("change", change).bind("id", above),
                            1,
                            row -> Optional.ofNullable(row.get("parent_id", UUID.class)))
                    .get(0)
                    .orElse(null);
        }
    }

    /** Locks the comments and all above them, from the deepest up; their ids, those of one article together. */
    List<UUID> lockWithAncestors(Collection<UUID> ids) {
        String sql = """
                with recursive above as (
                    select id, parent_id from comment where id in (:ids)
                    union
                    select c.id, c.parent_id from comment c join above a on c.id = a.parent_id
                )
                select locked.id from (
                    select c.id, c.article_id from comment c where c.id in (select id from above)
                    order by c.depth desc, c.id for update
                ) locked order by locked.article_id, locked.id""";
        return queries.list(
                sql, new Conditions().bind("ids", ids), Integer.MAX_VALUE, row -> row.get("id", UUID.class));
    }
}
