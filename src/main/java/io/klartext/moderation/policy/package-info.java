/**
 * The policies of the site and of articles: when comments are published, held, spam, hidden or closed.
 *
 * <p>Decision worth knowing: a policy is never changed; each change stores a new version, so that every automatic
 * decision can be explained later.
 */
package io.klartext.moderation.policy;
