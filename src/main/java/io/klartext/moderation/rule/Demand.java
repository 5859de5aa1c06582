package io.klartext.moderation.rule;

import io.klartext.platform.kernel.StoredEnum;

/** The action that a rule demands, the weakest first. */
public enum Demand implements StoredEnum {
    NONE,
    /** Marked for moderators; the comment is not held. */
    FLAG,
    HOLD,
    SPAM,
    REJECT
}
