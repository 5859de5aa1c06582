package io.klartext.comment;

import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
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
}
