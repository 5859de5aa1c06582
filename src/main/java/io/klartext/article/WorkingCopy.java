package io.klartext.article;

import io.klartext.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An article as its editors see it. */
public record WorkingCopy(
        ArticleText text,
        ArticleState state,
        int version,
        Publication publication,
        Instant firstPublishedAt,
        Instant trashedAt,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy) {
    /** What readers see of it at present. */
    public record Publication(int version, String slug, Instant publishedAt, Instant updatedAt) {}

    /** Whose key it was. */
    public record Person(UUID id, String name) {}

    /** Whether readers see an older text. */
    public boolean hasUnpublishedChanges() {
        return publication != null && publication.version() != version;
    }

    /** What the caller may do to it now. */
    public List<String> allowedActions(Caller caller) {
        return ArticleWorkflow.table()
                .allowed(
                        trashedAt == null ? state : ArticleState.TRASHED,
                        ArticleWorkflow.parts(caller, createdBy.id(), firstPublishedAt != null));
    }
}
