package io.klartext.moderation.rule;

import java.time.Instant;
import java.util.UUID;

/** What rules have in common. */
public interface StoredRule {
    UUID id();

    /** Counts what was written; what the rule did does not count. */
    int version();

    Instant createdAt();

    /** What the audit log may keep of it: not its value, which may be somebody's. */
    String describe();
}
