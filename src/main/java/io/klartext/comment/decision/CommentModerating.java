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
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** What moderators decide. */
@Singleton
@Transactional
public class CommentModerating {
    private static final Set<CommentAction> REFUSALS =
            Set.of(CommentAction.REJECT, CommentAction.MARK_SPAM, CommentAction.HIDE);

    private final CommentRepository comments;
    private final CommentTransitions transitions;
    private final CommentIpAddresses ipAddresses;
    private final AuditLog audit;
    private final Rescreening rescreening;
    private final Validator validator;
    private final Clock clock;

    CommentModerating(
            CommentRepository comments,
            CommentTransitions transitions,
            CommentIpAddresses ipAddresses,
            AuditLog audit,
            Rescreening rescreening,
            Validator validator,
            Clock clock) {
        this.comments = comments;
        this.transitions = transitions;
        this.ipAddresses = ipAddresses;
        this.audit = audit;
        this.rescreening = rescreening;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Takes an action on the text that the moderator saw.
     *
     * @param condition the versions of the text that the decision is meant for
     */
    public void decide(UUID id, VersionCondition condition, CommentAction action, DecisionRequest request, Caller by) {
        decideOn(id, condition, action, request, by);
    }

    /**
     * One of many decisions.
     *
     * @param version that of the text which the moderator saw
     */
    public record Order(UUID id, int version, CommentAction action, DecisionRequest request) {}

    /**
     * Carries many orders out, each by itself: one that is refused has changed nothing and spoils none of the others.
     *
     * @return by the place of the order: why it was refused; no entry for one that was carried out
     */
    public Map<Integer, Failure> decideAll(List<Order> orders, Caller by) {
        Map<Integer, Failure> refused = new TreeMap<>();
        // All rows in one order, before any of them changes: two such requests never wait for each other in a circle.
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
                VersionCondition seen = new VersionCondition(Set.of(order.version()), false);
                decideOn(order.id(), seen, order.action(), order.request(), by);
            } catch (Failure failure) {
                refused.put(place, failure);
            }
        }
        return refused;
    }

    /** Fails before it changes anything. */
    private void decideOn(UUID id, VersionCondition condition, CommentAction action, DecisionRequest request, Caller by) {
        Comment comment = find(id);
        Instant now = clock.now();
        if (comment.attention().isLeasedToOther(by.id(), now)) {
            throw new Failure.Conflict("leased", "Another moderator has this comment.");
        }
        condition.check(comment.version());
        Violations violations = Violations.of(validator, request);
        if (action == CommentAction.REJECT && request.reason() == null) {
            violations.add("/reason", "required", "Who rejects a comment must say why.");
        }
        if (REFUSALS.contains(action)
                && request.reason() != null
                && !request.reason().actions().contains(action)) {
            violations.add("/reason", "invalid", "This is no reason to " + action.value() + ".");
        }
        violations.refuse();
        boolean edited = comment.isEdited();
        transitions.take(comment, action, Actor.of(by), new DecisionReason(request.reason(), request.note(), null), now);
        if (edited && !comment.isEdited()) {
            rescreening.settle(comment, now);
        }
    }

    /** Wipes the text and all that is personal. */
    public void erase(UUID id, VersionCondition condition, Caller by) {
        Comment comment = find(id);
        condition.check(comment.version());
        Instant now = clock.now();
        transitions.take(comment, CommentAction.ERASE, Actor.admin(by), DecisionReason.NONE, now);
        ipAddresses.forget(id);
        audit.add(by, AuditAction.ERASE_COMMENT, id, null, now);
    }

    private Comment find(UUID id) {
        return comments.findForChange(id).orElseThrow(() -> new Failure.NotFound("The comment"));
    }
}
