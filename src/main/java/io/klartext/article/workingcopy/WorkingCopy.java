package io.klartext.article.workingcopy;

import io.klartext.article.ArticleState;
import io.klartext.article.ArticleWorkflow;
import io.klartext.article.Correction;
import io.klartext.article.Standing;
import io.klartext.article.rendering.ArticleText;
import io.klartext.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An article as its editors see it.
 *
 * @param related JSON text, made by the database and passed through, like the translations
 */
public record WorkingCopy(
        ArticleText text,
        String related,
        String translations,
        ArticleState state,
        int version,
        boolean hasUnpublishedChanges,
        Correction correction,
        Publication publication,
        Schedule schedule,
        Instant firstPublishedAt,
        Instant trashedAt,
        Instant purgeAt,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy) {
    /** What readers see of it at present. */
    public record Publication(int version, String slug, Instant publishedAt, Instant unpublishAt, Instant updatedAt) {}

    /** What the clock will do; null where it will do nothing. */
    public record Schedule(Instant publishAt, Instant unpublishAt) {}

    /** Whose key it was. */
    public record Person(UUID id, String name) {}

    /** When readers got or will get it; null while that is open. */
    public Instant publicSince() {
        if (publication != null) {
            return publication.publishedAt();
        }
        return schedule == null ? null : schedule.publishAt();
    }

    /** What the caller may do to it now. */
    public List<String> allowedActions(Caller caller, boolean fourEyes) {
        Standing standing = new Standing(createdBy.id(), updatedBy.id(), firstPublishedAt != null, fourEyes);
        return ArticleWorkflow.table()
                .allowed(trashedAt == null ? state : ArticleState.TRASHED, standing.partsOf(caller));
    }
}
