package io.klartext.comment.api;

import io.klartext.comment.Decisions;
import io.klartext.comment.ManagedComment;
import io.klartext.comment.ManagedComments;
import io.klartext.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Shows moderators one comment with what a decision needs to know. */
@Singleton
class WholeComments {
    private final ManagedComments comments;
    private final Decisions decisions;
    private final CurrentCaller caller;

    WholeComments(ManagedComments comments, Decisions decisions, CurrentCaller caller) {
        this.comments = comments;
        this.decisions = decisions;
        this.caller = caller;
    }

    Response show(UUID id, Response.ResponseBuilder answer) {
        ManagedComment comment = comments.get(id);
        ManagedCommentView parent = comment.parentId() == null ? null : view(comments.get(comment.parentId()));
        ManagedCommentView.Whole whole = new ManagedCommentView.Whole(
                view(comment), parent, comments.historyOfWriter(id), decisions.of(id), decisions.isWhole(id));
        return answer.entity(whole).tag(Integer.toString(comment.version())).build();
    }

    ManagedCommentView view(ManagedComment comment) {
        return ManagedCommentView.of(comment, caller.get());
    }
}
