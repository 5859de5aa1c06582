package io.klartext.moderation.decision;

import io.klartext.comment.CommentAction;
import io.klartext.comment.decision.CommentModerating;
import io.klartext.comment.decision.CommentModerating.Order;
import io.klartext.comment.decision.CommentVersion;
import io.klartext.comment.decision.DecisionRequest;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Carries out bulk decisions on comments. */
@Singleton
@Transactional
public class ModerationDesk {
    private static final int MAX_ITEMS = 200;
    private static final List<CommentAction> DECISIONS = List.of(
            CommentAction.APPROVE,
            CommentAction.REJECT,
            CommentAction.MARK_SPAM,
            CommentAction.HIDE,
            CommentAction.REVIEW,
            CommentAction.ACCEPT_EDIT,
            CommentAction.DISCARD_EDIT);
    private static final String ONE_OF =
            DECISIONS.stream().map(CommentAction::value).collect(Collectors.joining(", "));

    private final CommentModerating moderating;
    private final Validator validator;

    ModerationDesk(CommentModerating moderating, Validator validator) {
        this.moderating = moderating;
        this.validator = validator;
    }

    /**
     * Carries out each decision separately and returns the results in order. A refused one does not affect the others.
     */
    public List<DeskResult> decide(DeskOrders orders, Caller by) {
        check(orders);
        Map<Integer, Failure> refused = moderating.decideAll(
                orders.items().stream().map(ModerationDesk::order).toList(), by);
        return IntStream.range(0, orders.items().size())
                .mapToObj(place -> result(orders.items().get(place), refused.get(place)))
                .toList();
    }

    private void check(DeskOrders orders) {
        Violations violations = Violations.of(validator, orders);
        for (int i = 0; orders.items() != null && i < Math.min(orders.items().size(), MAX_ITEMS); i++) {
            DeskOrder order = orders.items().get(i);
            if (order != null && order.action() != null && !DECISIONS.contains(order.action())) {
                violations.add("/items/" + i + "/action", "invalid", "must be one of " + ONE_OF);
            }
        }
        violations.refuse();
    }

    private static Order order(DeskOrder order) {
        return new Order(
                order.id(),
                CommentVersion.of(order.version(), order.state()),
                order.action(),
                new DecisionRequest(order.reason(), order.note(), order.message()));
    }

    private static DeskResult result(DeskOrder order, Failure failure) {
        if (failure == null) {
            return new DeskResult(order.id(), true, null, null);
        }
        String detail = failure instanceof Failure.Invalid invalid
                ? invalid.violations().get(0).detail()
                : failure.getMessage();
        return new DeskResult(order.id(), false, failure.code(), detail);
    }
}
