package io.klartext.article.editing;

import io.klartext.article.draft.Rewrite;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Gives an article a text back that it had before, by the way that all texts take. */
@Singleton
public class ArticleRestoring {
    private final ArticleEditing editing;
    private final RevisionDrafts revisions;

    ArticleRestoring(ArticleEditing editing, RevisionDrafts revisions) {
        this.editing = editing;
        this.revisions = revisions;
    }

    /**
     * Makes the revision's text the working copy: a new version, or none if it is the present text. Readers see nothing
     * of it until it is published.
     */
    public void restore(UUID id, int number, VersionCondition condition, Caller by) {
        // The revision is read under the article's lock, where nobody can thin it out.
        editing.rewrite(
                id,
                condition,
                present -> Rewrite.restored(revisions.get(id, number, present.translationOf()), number),
                by);
    }
}
