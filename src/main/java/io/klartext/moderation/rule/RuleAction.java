package io.klartext.moderation.rule;

import io.klartext.platform.kernel.StoredEnum;

/** The effect of a rule on comments that it matches, for word rules and block rules. */
public enum RuleAction implements StoredEnum {
    /** Marks the comment for moderators and does not hold it. */
    FLAG(Demand.FLAG),
    /** Masks the matching part for readers, or the whole comment if the rule is about its author. */
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
