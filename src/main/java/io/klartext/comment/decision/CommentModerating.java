package io.klartext.comment.decision;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.network.CommentIpAddresses;
import io.klartext.comment.screening.Rescreening;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Carries out the decisions of moderators. */
@Singleton
@Transactional
public class CommentModerating {
    private final CommentRepository comments;
    private final CommentTransitions transitions;
    private final CommentIpAddresses ipAddresses;
    private final AuditLog audit;
    private final Rescreening rescreening;
    private final DecisionChecks checks;
    private final Clock clock;

    CommentModerating(
            CommentRepository comments,
            CommentTransitions transitions,
            CommentIpAddresses ipAddresses,
            AuditLog audit,
            Rescreening rescreening,
            DecisionChecks checks,
            Clock clock) {
        this.comments = comments;
        this.transitions = transitions;
        this.ipAddresses = ipAddresses;
        this.audit = audit;
        this.rescreening = rescreening;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Takes an action on the comment that the moderator saw.
     *
     * @throws Failure.Stale if its text or its state is another one by now
     */
    public void decide(UUID id, CommentVersion seen, CommentAction action, DecisionRequest request, Caller by) {
        decideOn(id, seen, action, request, by);
    }

    /** One of many decisions. */
    public record Order(UUID id, CommentVersion seen, CommentAction action, DecisionRequest request) {}

    /**
     * Takes many decisions independently: a refused one changes nothing and does not affect the others.
     *
     * @return the failures of refused orders, by their position; no entry for an order that was carried out
     */
    public Map<Integer, Failure> decideAll(List<Order> orders, Caller by) {
        Map<Integer, Failure> refused = new TreeMap<>();
        // Locks all rows in one order before it changes any of them, which rules out deadlocks of two such requests.
        List<UUID> locked =
                comments.lockWithAncestors(orders.stream().map(Order::id).toList());
        List<Integer> places = IntStream.range(0, orders.size())
                .boxed()
                .sorted(Comparator.comparing(
                        place -> locked.indexOf(orders.get(place).id())))
                .toList();
        for (int place : places) {
            Order order = orders.get(place);
            try {
                decideOn(order.id(), order.seen(), order.action(), order.request(), by);
            } catch (Failure failure) {
                refused.put(place, failure);
            }
        }
        return refused;
    }

    /** Fails before it changes anything. */
    private void decideOn(UUID id, CommentVersion seen, CommentAction action, DecisionRequest request, Caller by) {
        Comment comment = find(id);
        Instant now = clock.now();
        if (comment.attention().isLeasedToOther(by.id(), now)) {
            throw new Failure.Conflict("leased", "Another moderator has this comment.");
        }
        transitions.requireSeen(comment, seen);
        checks.check(action, request);
        boolean edited = comment.isEdited();
        DecisionReason reason = new DecisionReason(request.reason(), request.note(), null);
        transitions.take(comment, action, Actor.of(by), reason, now);
        comment.tellAuthor(request.message());
        if (edited && !comment.isEdited()) {
            rescreening.settle(comment, now);
        }
    }

    /** Erases the text and everything personal. */
    public void erase(UUID id, CommentVersion seen, Caller by) {
        Comment comment = find(id);
        transitions.requireSeen(comment, seen);
        Instant now = clock.now();
        transitions.take(comment, CommentAction.ERASE, Actor.admin(by), DecisionReason.NONE, now);
        ipAddresses.forget(id);
        audit.add(by, AuditAction.ERASE_COMMENT, id, null, now);
    }

    private Comment find(UUID id) {
        return comments.findForChange(id).orElseThrow(() -> new Failure.NotFound("The comment"));
    }
}
