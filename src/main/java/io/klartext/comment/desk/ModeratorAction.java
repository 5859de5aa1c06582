package io.klartext.comment.desk;

import io.klartext.comment.CommentAction;
import io.klartext.platform.http.request.PathAction;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.security.Scope;
import java.util.Set;

/** A decision of moderators that needs no explanation. Its name in paths has hyphens. */
enum ModeratorAction implements PathAction {
    APPROVE(CommentAction.APPROVE),
    MARK_SPAM(CommentAction.MARK_SPAM),
    HIDE(CommentAction.HIDE),
    REVIEW(CommentAction.REVIEW),
    ACCEPT_EDIT(CommentAction.ACCEPT_EDIT),
    DISCARD_EDIT(CommentAction.DISCARD_EDIT);

    private final CommentAction action;

    ModeratorAction(CommentAction action) {
        this.action = action;
    }

    /** For Jakarta REST. */
    public static ModeratorAction fromString(String name) {
        return StoredEnum.of(ModeratorAction.class, name);
    }

    @Override
    public String value() {
        return action.value().replace('_', '-');
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.COMMENTS_MODERATE);
    }

    CommentAction action() {
        return action;
    }
}
