package io.klartext.webhook.delivery;

import io.klartext.platform.kernel.Violations;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;

/**
 * Which deliveries are sent again; exactly one of three ways.
 *
 * @param delivery this one
 * @param since those of changes from that number on, until the other number if there is one
 * @param failed all that have failed, if true
 */
record ReplayOrder(
        UUID delivery,
        @PositiveOrZero Long since,
        @PositiveOrZero Long until,
        Boolean failed) {
    ReplayOrder {
        failed = Boolean.TRUE.equals(failed);
    }

    void check(Violations violations) {
        int ways = (delivery == null ? 0 : 1) + (since == null ? 0 : 1) + (failed ? 1 : 0);
        if (ways != 1) {
            violations.add("", "exclusive", "Name one of 'delivery', 'since' and 'failed'.");
        } else if (until != null && (since == null || until < since)) {
            violations.add("/until", "range", "'until' needs a 'since' that is not greater.");
        }
    }
}
