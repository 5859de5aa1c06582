package io.klartext.comment;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment as its writer sees it. That it was taken for spam is not said: it seems to wait.
 *
 * @param reason why it is not public, null if it is or if there is none to tell
 */
public record OwnComment(
        UUID id,
        Article article,
        UUID parentId,
        CommentState state,
        Reason reason,
        String name,
        String website,
        String text,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt) {
    static final String SELECT = """
            select c.id, c.article_id, a.locale, c.parent_id, c.state, c.reason, c.name, c.website,
            c.text, c.created_at, c.state_since, c.published_at
            from comment c join article a on a.id = c.article_id""";

    /** What it is about. */
    public record Article(UUID id, String locale) {}

    static OwnComment of(Tuple row) {
        CommentState state = CommentState.of(row.get("state", String.class));
        String reason = row.get("reason", String.class);
        Instant createdAt = row.get("created_at", Instant.class);
        boolean spam = state == CommentState.SPAM;
        return new OwnComment(
                row.get("id", UUID.class),
                new Article(row.get("article_id", UUID.class), row.get("locale", String.class)),
                row.get("parent_id", UUID.class),
                spam ? CommentState.PENDING : state,
                spam ? Reason.AWAITING_REVIEW : reason == null ? null : Reason.of(reason),
                row.get("name", String.class),
                row.get("website", String.class),
                row.get("text", String.class),
                createdAt,
                spam ? createdAt : row.get("state_since", Instant.class),
                spam ? null : row.get("published_at", Instant.class));
    }

    /** What its writer may do, as far as they know. */
    public List<String> allowedActions() {
        return CommentWorkflow.table().allowed(state, Actor.WRITER.parts());
    }
}
