package io.klartext.comment;

import io.klartext.article.CommentCounts;
import io.klartext.event.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * What every change of a comment's state consists of: the table, the state, the counts of what readers see, a decision
 * and an event. Rows are locked from the comment up to its article, so that nobody waits in a circle.
 */
@Singleton
class CommentSteps {
    private final CommentRepository comments;
    private final CommentCounts counts;
    private final Decisions decisions;
    private final Outbox outbox;

    CommentSteps(CommentRepository comments, CommentCounts counts, Decisions decisions, Outbox outbox) {
        this.comments = comments;
        this.counts = counts;
        this.decisions = decisions;
        this.outbox = outbox;
    }

    /** Keeps a new comment in the state that the first look led to. */
    void begin(Comment comment, Verdict verdict, Instant now) {
        comments.persist(comment);
        count(comment, comment.state() == CommentState.PUBLISHED ? 1 : 0);
        decisions.append(
                comment,
                Actor.SYSTEM,
                CommentAction.SCREEN,
                null,
                new Ruling(verdict.reason(), null, verdict.policy()),
                now);
        outbox.add(new CommentEvent.Submitted(comment.id(), comment.articleId(), comment.state()), now);
    }

    /**
     * Takes an action on a comment whose row is locked.
     *
     * @throws io.klartext.kernel.Failure.IllegalTransition if the table does not know it in this state
     */
    void take(Comment comment, CommentAction action, Actor actor, Ruling ruling, Instant now) {
        CommentState from = comment.state();
        CommentState to = CommentWorkflow.table().take(from, action, actor.parts());
        comment.enter(to, now);
        count(comment, published(to) - published(from));
        decisions.append(comment, actor, action, from, ruling, now);
        outbox.add(new CommentEvent.Moved(comment.id(), comment.articleId(), from, to), now);
    }

    private static int published(CommentState state) {
        return state == CommentState.PUBLISHED ? 1 : 0;
    }

    private void count(Comment comment, int change) {
        if (change == 0) {
            return;
        }
        comments.countReply(comment, change);
        counts.change(comment.articleId(), change);
    }
}
