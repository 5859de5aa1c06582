package io.klartext.article.editing;

import io.klartext.article.draft.DraftChange;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Restores revisions, through the same checks as other changes. */
@Singleton
public class ArticleRestoring {
    private final ArticleEditing editing;
    private final RevisionDrafts revisions;

    ArticleRestoring(ArticleEditing editing, RevisionDrafts revisions) {
        this.editing = editing;
        this.revisions = revisions;
    }

    /**
     * Replaces the working copy by the revision. This makes a new version, unless both are equal. Readers do not see it
     * until it is published.
     */
    public void restore(UUID id, int number, VersionCondition condition, Caller by) {
        // The revision is read under the lock of the article, so that it cannot be thinned out.
        editing.apply(
                id,
                condition,
                present -> DraftChange.restored(revisions.get(id, number, present.translationOf()), number),
                by);
    }
}
