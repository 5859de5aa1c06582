package io.klartext.article.action;

import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleWorkflow;
import io.klartext.platform.http.request.PathAction;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.security.Scope;
import java.util.Set;

/** An action of the workflow whose request has no other content than a note. */
enum NotedAction implements PathAction {
    SUBMIT(ArticleAction.SUBMIT),
    RECALL(ArticleAction.RECALL),
    RETURN(ArticleAction.RETURN),
    DISCARD(ArticleAction.DISCARD),
    UNSCHEDULE(ArticleAction.UNSCHEDULE),
    UNPUBLISH(ArticleAction.UNPUBLISH),
    ARCHIVE(ArticleAction.ARCHIVE),
    RESTORE(ArticleAction.RESTORE);

    private final ArticleAction action;

    NotedAction(ArticleAction action) {
        this.action = action;
    }

    /** For Jakarta REST. */
    public static NotedAction fromString(String name) {
        return StoredEnum.of(NotedAction.class, name);
    }

    @Override
    public Set<Scope> scopes() {
        return ArticleWorkflow.scopes(action);
    }
}
