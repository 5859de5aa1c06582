package io.klartext.moderation.rule;

import java.time.Instant;

/** What drafts of rules have in common. */
interface RuleDraft {
    /** Null for a rule that stays. */
    Instant expiresAt();
}
