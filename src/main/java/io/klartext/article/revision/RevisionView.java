package io.klartext.article.revision;

import java.time.Instant;

/** A revision in a list. */
record RevisionView(int number, Instant createdAt, Revision.Writer createdBy, boolean published, Integer restoredFrom) {
    static RevisionView of(Revision revision) {
        return new RevisionView(
                revision.number(),
                revision.createdAt(),
                revision.createdBy(),
                revision.published(),
                revision.restoredFrom());
    }
}
