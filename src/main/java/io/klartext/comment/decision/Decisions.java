package io.klartext.comment.decision;

import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Hash;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The log of decisions: appended to in the transaction of the change, under the lock on the comment's row. */
@Singleton
public class Decisions {
    private static final String SELECT = "select * from decision";
    private static final int MAX_LISTED = 1000;

    private final Queries database;

    Decisions(Queries database) {
        this.database = database;
    }

    /**
     * The log of one comment.
     *
     * @param latestFirst the latest thousand decisions
     * @param intact whether none was changed or taken out since it was made
     */
    public record Log(List<LoggedDecision> latestFirst, boolean intact) {}

    /** The decisions on one comment, which itself may be gone. */
    public Log of(UUID comment) {
        Conditions conditions = new Conditions().and("d.comment_id = :comment", "comment", comment);
        List<Entry> entries = database.list(
                """
                select d.*, k.name as key_name from decision d left join api_key k on k.id = d.actor_id""" + conditions.where() + " order by d.number desc", conditions, Integer.MAX_VALUE, Entry::of);
        return new Log(
                entries.stream().limit(MAX_LISTED).map(Entry::shown).toList(),
                isWhole(entries.stream().map(Entry::link).toList()));
    }

    /** The decisions on each of the comments, the latest first. */
    public Map<UUID, List<Decision>> latestFirst(Collection<UUID> comments) {
        Conditions conditions = new Conditions().and("comment_id in (:comments)", "comments", comments);
        return database
                .list(
                        SELECT + conditions.where() + " order by number desc",
                        conditions,
                        Integer.MAX_VALUE,
                        LoggedDecision::decision)
                .stream()
                .collect(Collectors.groupingBy(Decision::commentId));
    }

    private static boolean isWhole(List<Link> latestFirst) {
        Hash next = null;
        int number = latestFirst.size();
        for (Link link : latestFirst) {
            if (link.decision().number() != number--
                    || (next != null && !link.hash().equals(next))
                    || !link.hash().equals(link.decision().hash(link.previousHash()))) {
                return false;
            }
            next = link.previousHash();
        }
        return next == null || next.equals(Hash.NONE);
    }

    /** Writes a decision down; its number. */
    int append(Comment comment, Actor actor, CommentAction action, CommentState from, DecisionReason reason, Instant at) {
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
                        reason.reason(),
                        reason.note(),
                        reason.policy(),
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

    /** Both as it is shown and as it is stored. */
    private record Entry(LoggedDecision shown, Link link) {
        private static Entry of(Tuple row) {
            return new Entry(LoggedDecision.of(row), Link.of(row));
        }
    }
}
