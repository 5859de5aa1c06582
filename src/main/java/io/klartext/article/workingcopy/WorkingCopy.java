package io.klartext.article.workingcopy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.ArticleImage;
import io.klartext.article.Correction;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.workflow.ArticleRoles;
import io.klartext.article.workflow.ArticleState;
import io.klartext.article.workflow.ArticleWorkflow;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.security.Caller;
import io.klartext.portabletext.PortableText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An article as editors see it.
 *
 * @param body null where only teasers were asked for
 * @param related JSON from the database, like the translations
 * @param openBy JSON with the editors who have it open now
 * @param assignee the person who has to finish it, or null
 * @param dueAt when it has to be finished, or null
 * @param publicationDate the date of publication, past or planned, by which lists are sorted; or null
 */
public record WorkingCopy(
        @JsonUnwrapped @Nested(prefix = "") ArticleText text,
        PortableText body,
        ArticleImage image,
        @JsonRawValue String related,
        @JsonRawValue String translations,
        int version,
        ArticleState state,
        @Nested(optional = true) Publication publication,
        boolean hasUnpublishedChanges,
        @Nested(optional = true) Correction correction,
        @Nested(optional = true) Schedule schedule,
        @JsonRawValue String openBy,
        @Nested(optional = true) Person assignee,
        Instant dueAt,
        @JsonIgnore Instant firstPublishedAt,
        @JsonIgnore Instant publicationDate,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        Instant trashedAt) {
    /** The current publication. */
    public record Publication(int version, String slug, Instant publishedAt, Instant unpublishAt, Instant updatedAt) {}

    /**
     * The schedule, with null for what is not scheduled.
     *
     * @param version the version that is or becomes public
     */
    public record Schedule(int version, Instant publishAt, Instant unpublishAt) {}

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
    List<String> allowedActions(Caller caller, boolean fourEyes) {
        ArticleRoles roles = new ArticleRoles(createdBy.id(), updatedBy.id(), firstPublishedAt != null, fourEyes);
        return ArticleWorkflow.table().allowed(trashedAt == null ? state : ArticleState.TRASHED, roles.of(caller));
    }
}
