package io.klartext.moderation.policy;

/**
 * The effective policy of the site or of an article.
 *
 * @param version the number of the stored policy; 1 if none is stored
 * @param number the number that decisions record: the highest of all policies that it combines
 * @param written the stored policy
 */
public record NumberedPolicy(int version, int number, Policy policy, PolicyDraft written) {}
