package io.klartext.article.workingcopy;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.platform.database.Filter;

/**
 * A filter of working copies.
 *
 * @param state the name of the state in the API; null for all
 * @param hasUnpublishedChanges null for all
 * @param trashed whether to list articles in the trash, or the others
 */
public record WorkingCopyFilter(ArticleFilter common, String state, Boolean hasUnpublishedChanges, boolean trashed) {
    /** The filter in SQL, for the names that {@link WorkingCopies} gives to what it reads. */
    Filter toFilter() {
        return common.ofWorkingCopies()
                .and(trashed ? "a.trashed_at is not null" : "a.trashed_at is null")
                .andIfGiven("e.state = :state", "state", state)
                .andIfGiven("has_unpublished_changes(a, p) = :changed", "changed", hasUnpublishedChanges);
    }
}
