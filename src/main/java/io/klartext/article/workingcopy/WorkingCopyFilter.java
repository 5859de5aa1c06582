package io.klartext.article.workingcopy;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.platform.database.Conditions;

/**
 * A filter of working copies.
 *
 * @param state the name of the state in the API; null for all
 * @param hasUnpublishedChanges null for all
 * @param trashed whether to list assets in the trash, or the others
 */
public record WorkingCopyFilter(ArticleFilter common, String state, Boolean hasUnpublishedChanges, boolean trashed) {
    /** The filter in SQL, for the given expression of the state at {@code :now}. */
    Conditions conditions(String stateExpression) {
        return common.conditions()
                .and(trashed ? "a.trashed_at is not null" : "a.trashed_at is null")
                .andIfGiven("(" + stateExpression + ") = :state", "state", state)
                .andIfGiven("coalesce(p.version <> a.version, false) = :changed", "changed", hasUnpublishedChanges);
    }
}
