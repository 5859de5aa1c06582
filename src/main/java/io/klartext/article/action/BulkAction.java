package io.klartext.article.action;

import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleWorkflow;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.security.Scope;
import java.util.Set;

/** An action that one request can perform on many articles. */
public enum BulkAction implements StoredEnum {
    PUBLISH(ArticleWorkflow.scopes(ArticleAction.PUBLISH)),
    UNPUBLISH(ArticleWorkflow.scopes(ArticleAction.UNPUBLISH)),
    ARCHIVE(ArticleWorkflow.scopes(ArticleAction.ARCHIVE)),
    TRASH(ArticleWorkflow.scopes(ArticleAction.TRASH)),
    ADD_TAG(Set.of(Scope.ARTICLES_WRITE, Scope.ARTICLES_WRITE_OWN)),
    REMOVE_TAG(Set.of(Scope.ARTICLES_WRITE, Scope.ARTICLES_WRITE_OWN));

    private final Set<Scope> scopes;

    BulkAction(Set<Scope> scopes) {
        this.scopes = scopes;
    }

    /** The caller needs one of these scopes. */
    Set<Scope> scopes() {
        return scopes;
    }

    boolean isAboutTags() {
        return this == ADD_TAG || this == REMOVE_TAG;
    }
}
