package io.klartext.article.action;

import io.klartext.article.workflow.ArticleState;
import io.klartext.platform.http.problem.Problem;
import java.util.UUID;

/**
 * The result for one article of a bulk request.
 *
 * @param version its present version; null if the action was refused
 * @param state its present state; null if the action was refused
 * @param problem why the action was refused; null if it was carried out
 */
public record BulkResult(UUID id, boolean done, Integer version, ArticleState state, Problem problem) {
    static BulkResult done(UUID id, int version, ArticleState state) {
        return new BulkResult(id, true, version, state, null);
    }

    static BulkResult refused(UUID id, Problem problem) {
        return new BulkResult(id, false, null, null, problem);
    }
}
