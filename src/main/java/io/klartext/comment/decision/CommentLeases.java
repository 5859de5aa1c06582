package io.klartext.comment.decision;

import io.klartext.comment.Comment;
import io.klartext.comment.CommentRepository;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Leases: which moderator works on which comment. Others cannot decide on it meanwhile. */
@Singleton
public class CommentLeases {
    /** How long a lease holds. */
    public static final Duration LEASE_DURATION = Duration.ofMinutes(10);

    /** How many comments one moderator can have at a time. */
    public static final int MAX_LEASES = 20;

    private static final Sql HELD = Sql.of("""
            select count(*) from comment
            where leased_by = :moderator and leased_until > :now and waiting is not null""");

    private final CommentRepository comments;
    private final Queries database;

    CommentLeases(CommentRepository comments, Queries database) {
        this.comments = comments;
        this.database = database;
    }

    /**
     * Fails if the moderator has as many comments as one can have. Until the transaction ends, the same moderator's
     * other requests wait here.
     *
     * @throws Failure.Conflict if there are too many
     */
    public void requireRoom(UUID moderator, Instant now) {
        database.lock("leases of " + moderator);
        if (database.number(HELD.bind("moderator", moderator).bind("now", now)) >= MAX_LEASES) {
            throw new Failure.Conflict(
                    "too_many_leases",
                    "You have " + MAX_LEASES + " leased comments, which is the limit. Decide on one or release one.");
        }
    }

    /**
     * Leases a comment from now on; a lease of the same moderator starts anew.
     *
     * @throws Failure.Conflict if another moderator has it
     */
    public void lease(UUID id, UUID moderator, Instant now) {
        Comment comment = find(id);
        if (comment.attention().isLeasedToOther(moderator, now)) {
            throw new Failure.Conflict("leased", "Another moderator has this comment.");
        }
        comment.attention().lease(moderator, now.plus(LEASE_DURATION));
    }

    /**
     * Ends the lease of a comment, if there is one. Callers who may publish articles can end the lease of another
     * moderator.
     *
     * @throws Failure.Forbidden if another moderator has it and the caller may not publish articles
     */
    public void end(UUID id, Caller by, Instant now) {
        Comment comment = find(id);
        if (comment.attention().isLeasedToOther(by.id(), now)) {
            by.require(Scope.ARTICLES_PUBLISH);
        }
        comment.attention().endLease();
    }

    private Comment find(UUID id) {
        return comments.findForChange(id).orElseThrow(() -> new Failure.NotFound("The comment"));
    }
}
