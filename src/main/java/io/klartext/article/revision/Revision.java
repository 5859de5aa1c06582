package io.klartext.article.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored version of an article's content.
 *
 * @param number the article's version at that time
 * @param published whether it was ever public
 * @param restoredFrom the number of the revision that was restored, or null
 * @param content the members of the article, with the current names of its references; null in lists
 */
public record Revision(
        UUID articleId,
        int number,
        Instant createdAt,
        Writer createdBy,
        boolean published,
        Integer restoredFrom,
        ObjectNode content) {
    /** The holder of the key. */
    public record Writer(UUID id, String name) {}
}
