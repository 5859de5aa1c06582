package io.klartext.article.revision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored version of an article's content.
 *
 * @param content the members of the article, with the current names of its references
 */
public record Revision(@JsonUnwrapped @Nested(prefix = "") Summary summary, ObjectNode content) {
    /**
     * A revision without its content.
     *
     * @param number the article's version at that time
     * @param published whether it was ever public
     * @param restoredFrom the number of the revision that was restored, or null
     */
    public record Summary(int number, Instant createdAt, Writer createdBy, boolean published, Integer restoredFrom) {}

    /** The holder of the key. */
    public record Writer(UUID id, String name) {}

    int number() {
        return summary.number();
    }
}
