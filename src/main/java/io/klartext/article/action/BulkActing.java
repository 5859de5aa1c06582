package io.klartext.article.action;

import io.klartext.article.workingcopy.WorkingCopies;
import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.directory.reference.References;
import io.klartext.platform.http.problem.DatabaseFailure;
import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.Problems;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.tag.TagRepository;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Performs one action on many articles, on each of them in a transaction of its own. */
@Singleton
public class BulkActing {
    private static final int AT_A_TIME = 2;

    private final BulkStep step;
    private final TagRepository tags;
    private final WorkingCopies copies;
    private final Validator validator;
    /** A limit, because a request with an idempotency key holds one connection while each step takes another. */
    private final Semaphore slots = new Semaphore(AT_A_TIME);

    BulkActing(BulkStep step, TagRepository tags, WorkingCopies copies, Validator validator) {
        this.step = step;
        this.tags = tags;
        this.copies = copies;
        this.validator = validator;
    }

    /** Returns the results in the order of the items. A refused one does not affect the others. */
    public List<BulkResult> perform(BulkOrder order, Caller by) {
        Violations violations = Violations.of(validator, order);
        UUID tag = tag(order, violations);
        violations.refuse();
        by.requireOne(order.action().scopes());
        if (!slots.tryAcquire()) {
            throw new Failure.Busy("Too many requests of this kind are running. Try again shortly.");
        }
        try {
            return order.items().stream()
                    .map(item -> result(order, item, tag, by))
                    .toList();
        } finally {
            slots.release();
        }
    }

    private UUID tag(BulkOrder order, Violations violations) {
        if (order.action() == null) {
            return null;
        }
        if (order.action().isAboutTags() != (order.tag() != null)) {
            violations.add(
                    "/tag",
                    order.tag() == null ? "required" : "exclusive",
                    order.tag() == null ? "This action needs a tag." : "This action takes no tag.");
            return null;
        }
        return order.tag() == null ? null : References.resolve(tags, order.tag(), "/tag", violations);
    }

    private BulkResult result(BulkOrder order, BulkOrder.Item item, UUID tag, Caller by) {
        try {
            step.perform(order, item, tag, by);
            WorkingCopy copy = copies.get(item.id());
            return BulkResult.done(item.id(), copy.version(), copy.state());
        } catch (Failure.Stale stale) {
            String detail = "'version' is not the current version, which is " + stale.currentVersion() + ".";
            return BulkResult.refused(item.id(), Problems.of(new Failure.Stale(stale.currentVersion(), detail)));
        } catch (Failure failure) {
            return BulkResult.refused(item.id(), Problems.of(failure));
        } catch (RuntimeException unexpected) {
            Problem problem = DatabaseFailure.behind(unexpected).orElseThrow(() -> unexpected);
            return BulkResult.refused(item.id(), problem);
        }
    }
}
