package io.klartext.comment;

import io.klartext.comment.CommentExport.Step;
import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What the writer of a comment may do with its token, without an account. */
@Singleton
@Transactional
public class CommentFollowing {
    private final CommentRepository comments;
    private final CommentSteps steps;
    private final CommentOrigins origins;
    private final Decisions decisions;
    private final EditLimits limits;
    private final Addresses addresses;
    private final Queries database;
    private final Clock clock;

    CommentFollowing(
            CommentRepository comments,
            CommentSteps steps,
            CommentOrigins origins,
            Decisions decisions,
            EditLimits limits,
            Addresses addresses,
            Queries database,
            Clock clock) {
        this.comments = comments;
        this.steps = steps;
        this.origins = origins;
        this.decisions = decisions;
        this.limits = limits;
        this.addresses = addresses;
        this.database = database;
        this.clock = clock;
    }

    /** The comment of that token. */
    public OwnComment show(StatusToken token) {
        Conditions conditions = new Conditions().and("c.status_token = :token", "token", token.hash());
        Instant now = clock.now();
        return database
                .list(OwnComment.SELECT + conditions.where(), conditions, 1, row -> OwnComment.of(row, limits, now))
                .stream()
                .findFirst()
                .orElseThrow(CommentFollowing::notFound);
    }

    /** All that is kept of the comment of that token. What was taken for spam seems to have waited all the time. */
    public CommentExport export(StatusToken token) {
        Comment comment = find(token);
        OwnComment own = show(token);
        boolean spam = comment.state() == CommentState.SPAM;
        return new CommentExport(
                own,
                addresses.decrypt(comment.email()),
                origins.find(comment.id()).orElse(null),
                decisions.of(comment.id()).stream()
                        .filter(decision -> decision.action() == CommentAction.SCREEN
                                || (!spam && decision.to() != CommentState.SPAM))
                        .map(decision -> spam || decision.to() == CommentState.SPAM
                                ? waiting(decision)
                                : new Step(decision.to(), decision.reason(), decision.at()))
                        .toList());
    }

    private static Step waiting(LoggedDecision decision) {
        Reason reason = Objects.requireNonNullElse(decision.reason(), Reason.AWAITING_REVIEW);
        return new Step(CommentState.PENDING, reason, decision.at());
    }

    /** Takes the comment back: readers do not see it any more, nobody decides on it. */
    public void withdraw(StatusToken token) {
        steps.take(find(token), CommentAction.WITHDRAW, Actor.WRITER, Ruling.NONE, clock.now());
    }

    /** Wipes the text and all that is personal, the token included; the id of what is left. */
    public UUID erase(StatusToken token) {
        Comment comment = find(token);
        steps.take(comment, CommentAction.ERASE, Actor.WRITER, Ruling.NONE, clock.now());
        origins.forget(comment.id());
        return comment.id();
    }

    private Comment find(StatusToken token) {
        return comments.findForChange(token.hash()).orElseThrow(CommentFollowing::notFound);
    }

    private static Failure notFound() {
        return new Failure.NotFound("The comment");
    }
}
