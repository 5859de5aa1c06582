package io.klartext.article.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One text that an article had.
 *
 * @param number the article's version at that time
 * @param published whether readers ever saw it
 * @param restoredFrom the number of the earlier revision that it repeats, null for what was written
 * @param content the article's members, what it refers to with its present names; null in lists
 */
public record Revision(
        UUID articleId,
        int number,
        Instant createdAt,
        Writer createdBy,
        boolean published,
        Integer restoredFrom,
        ObjectNode content) {
    /** Whose key it was. */
    public record Writer(UUID id, String name) {}
}
