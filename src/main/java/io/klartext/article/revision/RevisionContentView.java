package io.klartext.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A revision with its text.
 *
 * @param content the members that people write, in the shape that they have in an article
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
