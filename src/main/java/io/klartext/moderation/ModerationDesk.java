package io.klartext.moderation;

import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentModerating;
import io.klartext.comment.CommentModerating.Order;
import io.klartext.comment.DecisionDraft;
import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Violations;
import io.klartext.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where moderators decide on many comments at once. */
@Singleton
@Transactional
public class ModerationDesk {
    private static final int MOST = 200;
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
    private final Queries database;
    private final Validator validator;
    private final Clock clock;

    ModerationDesk(CommentModerating moderating, Queries database, Validator validator, Clock clock) {
        this.moderating = moderating;
        this.database = database;
        this.validator = validator;
        this.clock = clock;
    }

    /** What became of each order, in their order. One that is refused changes nothing and spoils none of the others. */
    public List<DeskResult> decide(DeskOrders orders, Caller by) {
        check(orders);
        Set<UUID> taken = onOtherDesks(orders, by);
        List<DeskOrder> free = orders.items().stream()
                .filter(order -> !taken.contains(order.id()))
                .toList();
        Map<Integer, Failure> refused = free.isEmpty()
                ? Map.of()
                : moderating.decideAll(free.stream().map(ModerationDesk::order).toList(), by);
        List<DeskResult> results = new ArrayList<>();
        int place = 0;
        for (DeskOrder order : orders.items()) {
            results.add(
                    taken.contains(order.id())
                            ? new DeskResult(order.id(), false, "leased", "Another moderator has this comment.")
                            : result(order, refused.get(place++)));
        }
        return results;
    }

    private void check(DeskOrders orders) {
        Violations violations = Violations.of(validator, orders);
        for (int i = 0; orders.items() != null && i < Math.min(orders.items().size(), MOST); i++) {
            DeskOrder order = orders.items().get(i);
            if (order != null && order.action() != null && !DECISIONS.contains(order.action())) {
                violations.add("/items/" + i + "/action", "invalid", "must be one of " + ONE_OF);
            }
        }
        violations.refuse();
    }

    private static Order order(DeskOrder order) {
        return new Order(order.id(), order.version(), order.action(), new DecisionDraft(order.reason(), order.note()));
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

    private Set<UUID> onOtherDesks(DeskOrders orders, Caller by) {
        Conditions leased = new Conditions()
                .and(
                        "c.id in (:ids)",
                        "ids",
                        orders.items().stream().map(DeskOrder::id).toList())
                .and("c.leased_by <> :moderator", "moderator", by.id())
                .and("c.leased_until > :now", "now", clock.now());
        return new HashSet<>(database.list(
                "select c.id from comment c" + leased.where(), leased, MOST, row -> row.get("id", UUID.class)));
    }
}
