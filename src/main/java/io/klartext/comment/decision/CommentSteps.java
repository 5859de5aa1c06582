package io.klartext.comment.decision;

import io.klartext.article.CommentCounts;
import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentEvent;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentWorkflow;
import io.klartext.comment.CommentWorkflow.Part;
import io.klartext.comment.Reason;
import io.klartext.comment.screening.Verdict;
import io.klartext.platform.event.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * What every change of a comment's state consists of: the table, the state, the counts of what readers see, a decision
 * and an event. Rows are locked from the comment up to its article, so that nobody waits in a circle.
 */
@Singleton
public class CommentSteps {
    private final CommentRepository comments;
    private final CommentCounts counts;
    private final Decisions decisions;
    private final ReportClosing reports;
    private final Outbox outbox;

    CommentSteps(
            CommentRepository comments,
            CommentCounts counts,
            Decisions decisions,
            ReportClosing reports,
            Outbox outbox) {
        this.comments = comments;
        this.counts = counts;
        this.decisions = decisions;
        this.reports = reports;
        this.outbox = outbox;
    }

    /** Keeps a new comment in the state that the first look led to. */
    public void begin(Comment comment, Verdict verdict, Instant now) {
        comment.explain(verdict.reason());
        comment.attention().suspect(verdict.suspicion());
        Ruling ruling = new Ruling(verdict.reason(), null, verdict.policy());
        begin(comment, CommentAction.SCREEN, Actor.SYSTEM, ruling, now);
        verdict.grounds().keep();
    }

    /** Keeps what the newsroom answers. */
    public void reply(Comment comment, Actor actor, Instant now) {
        comment.attention().review();
        begin(comment, CommentAction.REPLY, actor, Ruling.NONE, now);
    }

    private void begin(Comment comment, CommentAction action, Actor actor, Ruling ruling, Instant now) {
        comments.persistAndFlush(comment);
        count(comment, published(comment.state()));
        decisions.append(comment, actor, action, null, ruling, now);
        tell(comment, null, now);
    }

    /**
     * Takes an action on a comment whose row is locked.
     *
     * @throws io.klartext.platform.kernel.Failure.IllegalTransition if the table does not know it in this state
     */
    public void take(Comment comment, CommentAction action, Actor actor, Ruling ruling, Instant now) {
        CommentState from = comment.state();
        CommentState to = CommentWorkflow.table(comment.isEdited()).take(from, action, actor.parts());
        move(comment, action, to, now);
        comment.explain(to == CommentState.PUBLISHED ? null : ruling.reason());
        if (actor.parts().contains(Part.MODERATOR)) {
            comment.attention().review();
        }
        boolean answered = action.answersReports() && comment.attention().answerReports();
        count(comment, published(to) - published(from));
        int decision = decisions.append(comment, actor, action, from, ruling, now);
        if (answered) {
            reports.close(comment.id(), decision, now);
        }
        tell(comment, from, now);
    }

    private void move(Comment comment, CommentAction action, CommentState to, Instant now) {
        if (to != comment.state()) {
            comment.enter(to, now);
        } else if (action == CommentAction.ACCEPT_EDIT) {
            comment.acceptEdit(now);
            outbox.add(new CommentEvent.Changed(comment.id(), comment.articleId()), now);
        } else if (action == CommentAction.DISCARD_EDIT) {
            comment.discardEdit();
        }
    }

    /**
     * Takes another text of the writer's. What readers see changes only if the first look would let them see it: else it
     * waits. What they do not see stays where it is.
     */
    public void edit(Comment comment, String text, Verdict verdict, Instant now) {
        CommentState state = CommentWorkflow.table().take(comment.state(), CommentAction.EDIT, Actor.WRITER.parts());
        comment.attention().suspect(verdict.suspicion());
        boolean shown = state == CommentState.PUBLISHED;
        boolean same = text.equals(comment.text());
        Reason reason = shown && (same || verdict.state() == CommentState.PUBLISHED) ? null : verdict.reasonToHold();
        if (shown && reason != null) {
            comment.propose(text, now);
        } else {
            comment.rewrite(text, now);
            comment.mask(verdict.text(), verdict.name());
        }
        if (state == CommentState.PENDING) {
            comment.explain(reason);
        }
        if (reason == null && !same) {
            outbox.add(new CommentEvent.Changed(comment.id(), comment.articleId()), now);
        }
        Ruling ruling = new Ruling(reason, null, verdict.policy());
        decisions.append(comment, Actor.SYSTEM, CommentAction.SCREEN, state, ruling, now);
        verdict.grounds().keep();
    }

    /** Tells of what becomes public or stops being so, and of what waits; never of what else became of a comment. */
    private void tell(Comment comment, CommentState from, Instant now) {
        CommentState to = comment.state();
        if (to == CommentState.PENDING) {
            outbox.add(new CommentEvent.Held(comment.id(), comment.articleId()), now);
        } else if (to == CommentState.PUBLISHED && from != to) {
            outbox.add(new CommentEvent.Published(comment.id(), comment.articleId()), now);
        } else if (from == CommentState.PUBLISHED && from != to) {
            outbox.add(new CommentEvent.Unpublished(comment.id(), comment.articleId()), now);
        }
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
