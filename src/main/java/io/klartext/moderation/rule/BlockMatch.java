package io.klartext.moderation.rule;

import java.util.UUID;

/**
 * A block rule that applies to the comment.
 *
 * @param demand what it asks for
 * @param host the host in the text that it is about, null for rules about the writer
 */
public record BlockMatch(UUID rule, Demand demand, String host) {}
