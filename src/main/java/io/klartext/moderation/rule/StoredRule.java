package io.klartext.moderation.rule;

import java.time.Instant;
import java.util.UUID;

/** The common part of all rules. */
public interface StoredRule {
    UUID id();

    /** Counts changes of the rule; matches do not count. */
    int version();

    Instant createdAt();

    /** The description for the audit log, without the value, which may be personal data. */
    String describe();
}
