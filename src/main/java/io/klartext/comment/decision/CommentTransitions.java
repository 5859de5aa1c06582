package io.klartext.comment.decision;

import io.klartext.article.link.ArticlePaths;
import io.klartext.article.link.ArticleSlug;
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
import io.klartext.platform.event.EventVisibility;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Changes the state of comments. Each change consists of the new state, the counts of published comments, a decision in
 * the log and an event, in one transaction. Rows are locked from the comment up to its article, which rules out
 * deadlocks.
 */
@Singleton
public class CommentTransitions {
    private final CommentRepository comments;
    private final Decisions decisions;
    private final ReportClosing reports;
    private final ArticlePaths paths;
    private final Outbox outbox;

    CommentTransitions(
            CommentRepository comments, Decisions decisions, ReportClosing reports, ArticlePaths paths, Outbox outbox) {
        this.comments = comments;
        this.decisions = decisions;
        this.reports = reports;
        this.paths = paths;
        this.outbox = outbox;
    }

    /**
     * Stores a new comment in the state of its verdict.
     *
     * @param article where readers find its article
     * @param ipAddress where it came from, null if that is not known
     */
    public void create(Comment comment, Verdict verdict, ArticleSlug article, String ipAddress, Instant now) {
        comment.explain(verdict.reason());
        comment.attention().suspect(verdict.suspicion());
        comments.persistAndFlush(comment);
        verdict.grounds().keep();
        DecisionReason reason = new DecisionReason(verdict.reason(), null, verdict.policy());
        decisions.begin(comment, Actor.SYSTEM, CommentAction.SCREEN, reason, ipAddress, now);
        tell(comment, null, () -> paths.ofCurrent(article), now);
    }

    /** Stores a comment by the newsroom. */
    public void reply(Comment comment, Actor actor, Instant now) {
        comment.attention().review();
        comments.persistAndFlush(comment);
        decisions.begin(comment, actor, CommentAction.REPLY, DecisionReason.NONE, null, now);
        tell(comment, null, () -> reach(comment, now), now);
    }

    /**
     * Fails unless a locked comment is as the moderator saw it.
     *
     * @throws Failure.Stale if its text has changed, or another decision has changed its state: the message says who
     *     decided what
     */
    public void requireSeen(Comment comment, CommentVersion seen) {
        if (seen.accepts(comment.version(), comment.state())) {
            return;
        }
        throw seen.knows(comment.version())
                ? new Failure.Stale(
                        comment.version(), decisions.latest(comment.id()).describe())
                : new Failure.Stale(comment.version());
    }

    /**
     * Takes an action on a comment whose row is locked.
     *
     * @throws Failure.IllegalTransition if {@link CommentWorkflow} does not allow it
     */
    public void take(Comment comment, CommentAction action, Actor actor, DecisionReason reason, Instant now) {
        CommentState from = comment.state();
        CommentState to = CommentWorkflow.table(comment.isEdited()).take(from, action, actor.parts());
        move(comment, action, to, now);
        comment.explain(to == CommentState.PUBLISHED ? null : reason.reason());
        comment.tellAuthor(null);
        if (actor.parts().contains(Part.MODERATOR)) {
            comment.attention().review();
        }
        boolean answered = action.answersReports() && comment.attention().answerReports();
        count(comment, published(to) - published(from));
        int decision = decisions.append(comment, actor, action, from, reason, now);
        if (answered) {
            reports.close(comment.id(), decision, now);
        }
        tell(comment, from, () -> reach(comment, now), now);
    }

    private void move(Comment comment, CommentAction action, CommentState to, Instant now) {
        if (to != comment.state()) {
            comment.enter(to, now);
        } else if (action == CommentAction.ACCEPT_EDIT) {
            comment.acceptEdit(now);
            outbox.add(new CommentEvent.Changed(comment.id(), comment.articleId(), reach(comment, now)), now);
        } else if (action == CommentAction.DISCARD_EDIT) {
            comment.discardEdit();
        }
    }

    /**
     * Changes the text. Where readers see the comment, they see the new text at once only if its verdict is to publish
     * it; otherwise they see the old one until a moderator decides. The state stays.
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
            outbox.add(new CommentEvent.Changed(comment.id(), comment.articleId(), reach(comment, now)), now);
        }
        DecisionReason because = new DecisionReason(reason, null, verdict.policy());
        decisions.append(comment, Actor.SYSTEM, CommentAction.SCREEN, state, because, now);
        verdict.grounds().keep();
    }

    /** Changes the name and text of a public reply by the newsroom. */
    public void editReply(Comment comment, String name, String text, Actor actor, Instant now) {
        CommentState state = CommentWorkflow.table().take(comment.state(), CommentAction.EDIT, actor.parts());
        comment.answerAnew(name, text, now);
        comment.attention().review();
        outbox.add(new CommentEvent.Changed(comment.id(), comment.articleId(), reach(comment, now)), now);
        decisions.append(comment, actor, CommentAction.EDIT, state, DecisionReason.NONE, now);
    }

    /**
     * Announces what is published, unpublished or waits. Other changes, such as being taken for spam, are not
     * announced.
     */
    private void tell(Comment comment, CommentState from, Supplier<EventVisibility> reach, Instant now) {
        CommentState to = comment.state();
        if (to == CommentState.PENDING) {
            outbox.add(new CommentEvent.Held(comment.id(), comment.articleId()), now);
        } else if (to == CommentState.PUBLISHED && from != to) {
            outbox.add(new CommentEvent.Published(comment.id(), comment.articleId(), reach.get()), now);
        } else if (from == CommentState.PUBLISHED && from != to) {
            outbox.add(new CommentEvent.Unpublished(comment.id(), comment.articleId(), reach.get()), now);
        }
    }

    private EventVisibility reach(Comment comment, Instant now) {
        return paths.of(comment.articleId(), now);
    }

    private static int published(CommentState state) {
        return state == CommentState.PUBLISHED ? 1 : 0;
    }

    private void count(Comment comment, int change) {
        if (change != 0) {
            comments.countPublic(comment, change);
        }
    }
}
