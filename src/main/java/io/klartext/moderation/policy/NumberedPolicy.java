package io.klartext.moderation.policy;

/**
 * A policy that holds for the site or an article.
 *
 * @param version the number under which what was written there was stored; 1 if nothing was
 * @param number the number that decisions name: the latest of all that it is made of
 * @param written what was written there
 */
public record NumberedPolicy(int version, int number, Policy policy, PolicyDraft written) {}
