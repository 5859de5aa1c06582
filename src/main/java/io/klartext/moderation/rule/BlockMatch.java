package io.klartext.moderation.rule;

import java.util.UUID;

/**
 * A block rule that matches a comment.
 *
 * @param demand the action that it demands
 * @param host the matching host in the text, null for rules about the author
 */
public record BlockMatch(UUID rule, Demand demand, String host) {}
