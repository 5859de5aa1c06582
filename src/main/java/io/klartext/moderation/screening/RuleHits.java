package io.klartext.moderation.screening;

import java.util.Set;
import java.util.UUID;

/** The rules that matched a comment. */
record RuleHits(Set<UUID> rules) {}
