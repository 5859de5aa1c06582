package io.klartext.comment.decision;

import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Hash;
import io.klartext.comment.decision.Decision.Person;
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

/**
 * The log of decisions. It is appended to in the transaction of the change, under the lock on the comment's row. Triggers
 * refuse to change, delete or truncate it.
 */
@Singleton
public class Decisions {
    private static final int MAX_LISTED = 1000;

    private final Queries database;

    Decisions(Queries database) {
        this.database = database;
    }

    /**
     * The log of one comment.
     *
     * @param latestFirst the latest thousand decisions
     * @param intact whether no decision was changed or removed since it was made
     */
    public record Log(List<Decision> latestFirst, boolean intact) {}

    /** The decisions on one comment, which itself may be deleted. */
    public Log of(UUID comment) {
        List<Link> links = links(List.of(comment));
        return new Log(links.stream().limit(MAX_LISTED).map(Link::decision).toList(), isWhole(links));
    }

    /** The decisions on each of the comments, the latest first. */
    public Map<UUID, List<Decision>> latestFirst(Collection<UUID> comments) {
        return links(comments).stream().map(Link::decision).collect(Collectors.groupingBy(Decision::commentId));
    }

    private List<Link> links(Collection<UUID> comments) {
        return database.list("""
                select d.*, k.name as key_name from decision d left join api_key k on k.id = d.actor_id
                where d.comment_id in (:comments) order by d.number desc""", new Conditions().bind("comments", comments), Integer.MAX_VALUE, Link::of);
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

    /** Appends the first decision on a new comment. */
    void begin(Comment comment, Actor actor, CommentAction action, DecisionReason reason, Instant now) {
        insert(decision(comment, 1, actor, action, null, reason, now), Hash.NONE);
    }

    /** Appends a decision on a comment that has some already; its number. */
    int append(
            Comment comment, Actor actor, CommentAction action, CommentState from, DecisionReason reason, Instant now) {
        Optional<Link> last = last(comment.id());
        int number = last.map(link -> link.decision().number()).orElse(0) + 1;
        Hash previous = last.map(Link::hash).orElse(Hash.NONE);
        insert(decision(comment, number, actor, action, from, reason, now), previous);
        return number;
    }

    private static Decision decision(
            Comment comment,
            int number,
            Actor actor,
            CommentAction action,
            CommentState from,
            DecisionReason reason,
            Instant now) {
        return new Decision(
                comment.id(),
                number,
                comment.articleId(),
                actor.name(),
                actor.keyId() == null ? null : new Person(actor.keyId(), null),
                action,
                from,
                comment.state(),
                reason.reason(),
                reason.note(),
                reason.policy(),
                comment.version(),
                now);
    }

    /** The latest decision on a comment. */
    Decision latest(UUID comment) {
        return last(comment).orElseThrow().decision();
    }

    private Optional<Link> last(UUID comment) {
        return database.list("""
                        select d.*, k.name as key_name from decision d left join api_key k on k.id = d.actor_id
                        where d.comment_id = :comment order by d.number desc""", new Conditions().bind("comment", comment), 1, Link::of).stream()
                .findFirst();
    }

    private void insert(Decision decision, Hash previous) {
        Conditions values = new Conditions()
                .bind("comment", decision.commentId())
                .bind("number", decision.number())
                .bind("article", decision.articleId())
                .bind("actor", decision.actor())
                .bind("by", decision.by() == null ? null : decision.by().id())
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
                values (:comment, :number, :article, :actor, cast(:by as uuid), :action, cast(:from as text), :to,
                        cast(:reason as text), cast(:note as text), cast(:policy as integer), :version, :at,
                        :previous, :hash)""", values);
    }

    /** A decision as it is stored, in its chain. */
    private record Link(Decision decision, Hash previousHash, Hash hash) {
        private static Link of(Tuple row) {
            return new Link(
                    Decision.of(row),
                    new Hash(row.get("previous_hash", byte[].class)),
                    new Hash(row.get("hash", byte[].class)));
        }
    }
}
