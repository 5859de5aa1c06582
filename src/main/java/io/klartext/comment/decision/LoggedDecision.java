package io.klartext.comment.decision;

import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One change of a comment's state, or a review that left it, as moderators read it.
 *
 * @param by the key of a moderator or admin, null for others
 */
public record LoggedDecision(
        int number,
        String actor,
        Person by,
        CommentAction action,
        CommentState from,
        CommentState to,
        Reason reason,
        String note,
        Integer policy,
        int version,
        Instant at) {
    /** Who holds a key. */
    public record Person(UUID id, String name) {}

    static LoggedDecision of(Tuple row) {
        Decision decision = decision(row);
        Person by =
                decision.actorId() == null ? null : new Person(decision.actorId(), row.get("key_name", String.class));
        return new LoggedDecision(
                decision.number(),
                decision.actor(),
                by,
                decision.action(),
                decision.from(),
                decision.to(),
                decision.reason(),
                decision.note(),
                decision.policy(),
                decision.version(),
                decision.at());
    }

    static Decision decision(Tuple row) {
        String from = row.get("from_state", String.class);
        String reason = row.get("reason", String.class);
        return new Decision(
                row.get("comment_id", UUID.class),
                row.get("number", Integer.class),
                row.get("article_id", UUID.class),
                row.get("actor", String.class),
                row.get("actor_id", UUID.class),
                CommentAction.valueOf(row.get("action", String.class).toUpperCase(Locale.ROOT)),
                from == null ? null : CommentState.of(from),
                CommentState.of(row.get("to_state", String.class)),
                reason == null ? null : Reason.of(reason),
                row.get("note", String.class),
                row.get("policy", Integer.class),
                row.get("version", Integer.class),
                row.get("at", Instant.class));
    }
}
