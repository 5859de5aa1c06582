package io.klartext.comment;

import static io.klartext.comment.CommentAction.ACCEPT_EDIT;
import static io.klartext.comment.CommentAction.APPROVE;
import static io.klartext.comment.CommentAction.DISCARD_EDIT;
import static io.klartext.comment.CommentAction.EDIT;
import static io.klartext.comment.CommentAction.ERASE;
import static io.klartext.comment.CommentAction.HIDE;
import static io.klartext.comment.CommentAction.MARK_SPAM;
import static io.klartext.comment.CommentAction.REJECT;
import static io.klartext.comment.CommentAction.REVIEW;
import static io.klartext.comment.CommentAction.WITHDRAW;
import static io.klartext.comment.CommentState.ERASED;
import static io.klartext.comment.CommentState.HIDDEN;
import static io.klartext.comment.CommentState.PENDING;
import static io.klartext.comment.CommentState.PUBLISHED;
import static io.klartext.comment.CommentState.REJECTED;
import static io.klartext.comment.CommentState.SPAM;
import static io.klartext.comment.CommentState.WITHDRAWN;
import static io.klartext.comment.CommentWorkflow.Part.ADMIN;
import static io.klartext.comment.CommentWorkflow.Part.MODERATOR;
import static io.klartext.comment.CommentWorkflow.Part.NEWSROOM;
import static io.klartext.comment.CommentWorkflow.Part.SYSTEM;
import static io.klartext.comment.CommentWorkflow.Part.WRITER;

import io.klartext.platform.workflow.TransitionTable;
import io.klartext.platform.workflow.TransitionTable.Transition;
import java.util.List;
import java.util.Set;

/** The lifecycle of a comment.
 *
 * <pre>
 *     (new) ──(screening)──► pending, published, spam or rejected
 *
 *                 approve                 hide
 *     pending ───────────────► published ──────► hidden
 *        │                      ▲   │  ▲           │ │
 *        │ reject               │   │  └─ approve ─┘ │
 *        │ mark_spam    approve │   │ reject         │ reject
 *        ▼                      │   ▼ mark_spam      ▼ mark_spam
 *     rejected, spam ───────────┴─ rejected, spam ◄──┘
 *
 *     published ──review──► published
 *     pending, published, spam ──withdraw──► withdrawn
 *     any ──erase──► erased
 *
 *     pending, published, spam: edit, and stay
 *     published, with an edit that waits: accept_edit, discard_edit, and stay
 * </pre>
 */
public final class CommentWorkflow {
    /** The roles of a caller for a comment. */
    public enum Part {
        MODERATOR,
        /** Rules and thresholds, without a person. */
        SYSTEM,
        /** The author, who holds the token. */
        WRITER,
        ADMIN,
        /** A moderator, for a comment that the newsroom wrote. */
        NEWSROOM
    }

    private static final TransitionTable<CommentState, CommentAction, Part> TABLE = new TransitionTable<>(List.of(
            row(PENDING, APPROVE, PUBLISHED, MODERATOR),
            row(PENDING, REJECT, REJECTED, MODERATOR),
            row(PENDING, MARK_SPAM, SPAM, MODERATOR),
            row(PUBLISHED, REVIEW, PUBLISHED, MODERATOR),
            row(PUBLISHED, HIDE, HIDDEN, MODERATOR, SYSTEM),
            row(PUBLISHED, REJECT, REJECTED, MODERATOR),
            row(PUBLISHED, MARK_SPAM, SPAM, MODERATOR),
            row(HIDDEN, APPROVE, PUBLISHED, MODERATOR),
            row(HIDDEN, REJECT, REJECTED, MODERATOR),
            row(HIDDEN, MARK_SPAM, SPAM, MODERATOR),
            row(REJECTED, APPROVE, PUBLISHED, MODERATOR),
            row(SPAM, APPROVE, PUBLISHED, MODERATOR),
            row(PENDING, WITHDRAW, WITHDRAWN, WRITER),
            row(PUBLISHED, WITHDRAW, WITHDRAWN, WRITER, NEWSROOM),
            // The author must not learn that it is spam, so it behaves like a waiting comment.
            row(SPAM, WITHDRAW, WITHDRAWN, WRITER),
            row(PENDING, ERASE, ERASED, WRITER, ADMIN),
            row(PUBLISHED, ERASE, ERASED, WRITER, ADMIN),
            row(HIDDEN, ERASE, ERASED, WRITER, ADMIN),
            row(REJECTED, ERASE, ERASED, WRITER, ADMIN),
            row(SPAM, ERASE, ERASED, WRITER, ADMIN),
            row(WITHDRAWN, ERASE, ERASED, WRITER, ADMIN),
            row(PENDING, EDIT, PENDING, WRITER),
            row(PUBLISHED, EDIT, PUBLISHED, WRITER, NEWSROOM),
            // Like withdrawing.
            row(SPAM, EDIT, SPAM, WRITER),
            row(PUBLISHED, ACCEPT_EDIT, PUBLISHED, MODERATOR),
            row(PUBLISHED, DISCARD_EDIT, PUBLISHED, MODERATOR)));

    private static final TransitionTable<CommentState, CommentAction, Part> UNEDITED =
            TABLE.without(Set.of(ACCEPT_EDIT, DISCARD_EDIT));

    private CommentWorkflow() {}

    /** The transition table. */
    public static TransitionTable<CommentState, CommentAction, Part> table() {
        return TABLE;
    }

    /**
     * The part of the table that applies to a comment.
     *
     * @param edited whether an edit of it waits
     */
    public static TransitionTable<CommentState, CommentAction, Part> table(boolean edited) {
        return edited ? TABLE : UNEDITED;
    }

    private static Transition<CommentState, CommentAction, Part> row(
            CommentState from, CommentAction action, CommentState to, Part... who) {
        return new Transition<>(from, action, to, Set.of(who));
    }
}
