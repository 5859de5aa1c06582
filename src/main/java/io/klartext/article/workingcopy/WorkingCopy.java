package io.klartext.article.workingcopy;

import io.klartext.article.ArticleRoles;
import io.klartext.article.ArticleState;
import io.klartext.article.ArticleWorkflow;
import io.klartext.article.Correction;
import io.klartext.article.rendering.ArticleText;
import io.klartext.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An article as editors see it.
 *
 * @param related JSON from the database, like the translations
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
    /** The current publication. */
    public record Publication(int version, String slug, Instant publishedAt, Instant unpublishAt, Instant updatedAt) {}

    /** The schedule, with null for what is not scheduled. */
    public record Schedule(Instant publishAt, Instant unpublishAt) {}

    /** The holder of the key. */
    public record Person(UUID id, String name) {}

    /** The time of the publication, past or scheduled, or null. */
    public Instant publicSince() {
        if (publication != null) {
            return publication.publishedAt();
        }
        return schedule == null ? null : schedule.publishAt();
    }

    /** The actions that the caller may perform now. */
    public List<String> allowedActions(Caller caller, boolean fourEyes) {
        ArticleRoles roles = new ArticleRoles(createdBy.id(), updatedBy.id(), firstPublishedAt != null, fourEyes);
        return ArticleWorkflow.table()
                .allowed(trashedAt == null ? state : ArticleState.TRASHED, roles.of(caller));
    }
}
