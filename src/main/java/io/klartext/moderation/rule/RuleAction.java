package io.klartext.moderation.rule;

import io.klartext.platform.kernel.StoredEnum;

/** What becomes of a comment that a rule matches. Word rules and block rules know the same actions. */
public enum RuleAction implements StoredEnum {
    /** Moderators see it marked; nothing is held for it. */
    FLAG(Demand.FLAG),
    /** Readers see the matching part masked, or the whole comment if the rule is about its author. */
    MASK(Demand.FLAG),
    HOLD(Demand.HOLD),
    SPAM(Demand.SPAM),
    REJECT(Demand.REJECT);

    private final Demand demand;

    RuleAction(Demand demand) {
        this.demand = demand;
    }

    public Demand demand() {
        return demand;
    }
}
