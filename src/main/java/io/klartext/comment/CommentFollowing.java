package io.klartext.comment;

import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;

/** What the writer of a comment may do with its token, without an account. */
@Singleton
@Transactional
public class CommentFollowing {
    private static final Set<CommentState> EXPLAINED =
            Set.of(CommentState.PENDING, CommentState.HIDDEN, CommentState.REJECTED);

    private final CommentRepository comments;
    private final CommentSteps steps;
    private final Decisions decisions;
    private final Addresses addresses;
    private final Clock clock;

    CommentFollowing(
            CommentRepository comments, CommentSteps steps, Decisions decisions, Addresses addresses, Clock clock) {
        this.comments = comments;
        this.steps = steps;
        this.decisions = decisions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The comment of that token. */
    public OwnComment show(StatusToken token) {
        return show(find(token));
    }

    /** Takes the comment back: readers do not see it any more, nobody decides on it. */
    public OwnComment withdraw(StatusToken token) {
        Comment comment = find(token);
        steps.take(comment, CommentAction.WITHDRAW, Actor.WRITER, Ruling.NONE, clock.now());
        return show(comment);
    }

    /** Wipes the text and all that is personal, the token included. */
    public void erase(StatusToken token) {
        steps.take(find(token), CommentAction.ERASE, Actor.WRITER, Ruling.NONE, clock.now());
    }

    private Comment find(StatusToken token) {
        return comments.findForChange(token.hash()).orElseThrow(() -> new Failure.NotFound("The comment"));
    }

    private OwnComment show(Comment comment) {
        boolean spam = comment.state() == CommentState.SPAM;
        CommentState shown = spam ? CommentState.PENDING : comment.state();
        return new OwnComment(
                comment.id(),
                comment.articleId(),
                shown,
                EXPLAINED.contains(shown) ? reason(comment) : null,
                comment.name(),
                addresses.decrypt(comment.email()),
                comment.website(),
                comment.text(),
                comment.createdAt(),
                spam ? comment.createdAt() : comment.stateSince(),
                CommentWorkflow.table().allowed(shown, Actor.WRITER.parts()));
    }

    private Reason reason(Comment comment) {
        Reason last = decisions.lastReason(comment.id());
        return comment.state() == CommentState.SPAM || last == null ? Reason.AWAITING_REVIEW : last;
    }
}
