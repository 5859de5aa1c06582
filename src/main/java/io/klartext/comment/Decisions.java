package io.klartext.comment;

import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of decisions: appended to in the transaction of the change, under the lock on the comment's row. */
@Singleton
public class Decisions {
    private static final String SELECT = "select * from decision";
    private static final int MAX_LISTED = 1000;

    private final Queries database;

    Decisions(Queries database) {
        this.database = database;
    }

    /** The decisions on one comment, the latest first; the comment itself may be gone. */
    public List<LoggedDecision> of(UUID comment) {
        Conditions conditions = new Conditions().and("d.comment_id = :comment", "comment", comment);
        return database.list(
                """
                select d.*, k.name as key_name from decision d left join api_key k on k.id = d.actor_id""" + conditions.where() + " order by d.number desc", conditions, MAX_LISTED, LoggedDecision::of);
    }

    /** Whether no decision on the comment was changed or taken out since it was made. */
    public boolean isWhole(UUID comment) {
        Conditions conditions = new Conditions().and("comment_id = :comment", "comment", comment);
        Hash previous = Hash.NONE;
        int number = 0;
        for (Link link : database.list(
                SELECT + conditions.where() + " order by number", conditions, Integer.MAX_VALUE, Link::of)) {
            if (link.decision().number() != ++number
                    || !link.previousHash().equals(previous)
                    || !link.hash().equals(link.decision().hash(previous))) {
                return false;
            }
            previous = link.hash();
        }
        return true;
    }

    /** Writes a decision down; its number. */
    int append(Comment comment, Actor actor, CommentAction action, CommentState from, Ruling ruling, Instant at) {
        Optional<Link> last = last(comment.id());
        Hash previous = last.map(Link::hash).orElse(Hash.NONE);
        int number = last.map(link -> link.decision().number()).orElse(0) + 1;
        insert(
                new Decision(
                        comment.id(),
                        number,
                        comment.articleId(),
                        actor.name(),
                        actor.keyId(),
                        action,
                        from,
                        comment.state(),
                        ruling.reason(),
                        ruling.note(),
                        ruling.policy(),
                        comment.version(),
                        at),
                previous);
        return number;
    }

    private Optional<Link> last(UUID comment) {
        Conditions conditions = new Conditions().and("comment_id = :comment", "comment", comment);
        return database.list(SELECT + conditions.where() + " order by number desc", conditions, 1, Link::of).stream()
                .findFirst();
    }

    private void insert(Decision decision, Hash previous) {
        Conditions values = new Conditions()
                .bind("comment", decision.commentId())
                .bind("number", decision.number())
                .bind("article", decision.articleId())
                .bind("actor", decision.actor())
                .bind("actorId", decision.actorId())
                .bind("action", decision.action().value())
                .bind("from", decision.from() == null ? null : decision.from().value())
                .bind("to", decision.to().value())
                .bind(
                        "reason",
                        decision.reason() == null ? null : decision.reason().value())
                .bind("note", decision.note())
                .bind("policy", decision.policy())
                .bind("version", decision.version())
                .bind("at", decision.at())
                .bind("previous", previous.bytes())
                .bind("hash", decision.hash(previous).bytes());
        database.execute("""
                insert into decision (comment_id, number, article_id, actor, actor_id, action, from_state, to_state,
                                      reason, note, policy, version, at, previous_hash, hash)
                values (:comment, :number, :article, :actor, cast(:actorId as uuid), :action, cast(:from as text), :to,
                        cast(:reason as text), cast(:note as text), cast(:policy as integer), :version, :at,
                        :previous, :hash)""", values);
    }

    /** A decision as it is stored, in its chain. */
    private record Link(Decision decision, Hash previousHash, Hash hash) {
        private static Link of(Tuple row) {
            return new Link(
                    LoggedDecision.decision(row),
                    new Hash(row.get("previous_hash", byte[].class)),
                    new Hash(row.get("hash", byte[].class)));
        }
    }
}
