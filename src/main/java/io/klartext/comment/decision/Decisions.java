package io.klartext.comment.decision;

import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Hash;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.Decision.Person;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The log of decisions. It is appended to in the transaction of the change, under the lock on the comment's row.
 * Triggers refuse to change, delete or truncate it.
 */
@Singleton
public class Decisions {
    private static final int MAX_LISTED = 1000;

    private static final Sql LINKS = Sql.of("""
            select d.comment_id, d.number, d.article_id, d.actor, d.acted_by as by_id, k.name as by_name, d.action,
                   d.from_state as from, d.to_state as to, d.reason, d.note, d.policy, d.version, d.acted_at as at,
                   d.previous_hash, d.hash
            from comment_decision d left join key_name k on k.id = d.acted_by""");
    private static final Sql OF_COMMENTS = Sql.of("""
            {links} where d.comment_id = any(:comments) order by d.number desc""").with("links", LINKS);
    private static final Sql LAST = Sql.of("""
            {links} where d.comment_id = :comment order by d.number desc limit 1""").with("links", LINKS);
    private static final String INSERT = """
            insert into comment_decision (comment_id, number, article_id, actor, acted_by, action, from_state, to_state,
                                          reason, note, policy, version, acted_at, previous_hash, hash)
            values (:comment, :number, :article, :actor, cast(:by as uuid), :action, cast(:from as text), :to,
                    cast(:reason as text), cast(:note as text), cast(:policy as integer), :version, :at,
                    :previous, :hash)""";
    private static final Sql APPEND = Sql.of(INSERT);
    private static final Sql BEGIN = Sql.of("""
            with decided as ({insert}),
            received as (
                insert into comment_address (comment_id, address, received_at)
                select :comment, cast(:address as text), :at where cast(:address as text) is not null)
            select 1 from (
                select count_public_comment(:article, cast(:parent as uuid), 1) where :to = 'published') counted""").with("insert", INSERT);

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
        return database.list(OF_COMMENTS.bind("comments", List.copyOf(comments)), Link.class);
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

    /**
     * Appends the first decision on a new comment, keeps its IP address, and counts it where readers see it. Executes
     * one statement, because every submission of a comment runs it.
     */
    void begin(
            Comment comment, Actor actor, CommentAction action, DecisionReason reason, String ipAddress, Instant now) {
        Decision decision = decision(comment, 1, actor, action, null, reason, now);
        database.find(
                values(BEGIN, decision, Hash.NONE).bind("address", ipAddress).bind("parent", comment.parentId()),
                Integer.class);
    }

    /** Appends a decision on a comment that has some already; its number. */
    int append(
            Comment comment, Actor actor, CommentAction action, CommentState from, DecisionReason reason, Instant now) {
        Optional<Link> last = last(comment.id());
        int number = last.map(link -> link.decision().number()).orElse(0) + 1;
        Hash previous = last.map(Link::hash).orElse(Hash.NONE);
        database.execute(values(APPEND, decision(comment, number, actor, action, from, reason, now), previous));
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
        return database.find(LAST.bind("comment", comment), Link.class);
    }

    private static Sql values(Sql sql, Decision decision, Hash previous) {
        return sql.bind("comment", decision.commentId())
                .bind("number", decision.number())
                .bind("article", decision.articleId())
                .bind("actor", decision.actor())
                .bind("by", decision.by() == null ? null : decision.by().id())
                .bind("action", decision.action())
                .bind("from", decision.from())
                .bind("to", decision.to())
                .bind("reason", Reason.codeOf(decision.reason()))
                .bind("note", decision.note())
                .bind("policy", decision.policy())
                .bind("version", decision.version())
                .bind("at", decision.at())
                .bind("previous", previous.bytes())
                .bind("hash", decision.hash(previous).bytes());
    }

    /** A decision as it is stored, in its chain. */
    private record Link(@Nested(prefix = "") Decision decision, Hash previousHash, Hash hash) {}
}
