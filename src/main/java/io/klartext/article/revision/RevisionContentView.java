package io.klartext.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A revision with its content.
 *
 * @param content the members that editors write, in the form of an article
 */
record RevisionContentView(
        int number,
        Instant createdAt,
        Revision.Writer createdBy,
        boolean published,
        Integer restoredFrom,
        JsonNode content) {
    static RevisionContentView of(Revision revision) {
        return new RevisionContentView(
                revision.number(),
                revision.createdAt(),
                revision.createdBy(),
                revision.published(),
                revision.restoredFrom(),
                revision.content());
    }
}
