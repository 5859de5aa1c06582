/**
 * The policy of the site and of articles: when comments are published, held, spam, hidden or closed.
 *
 * <p>Decision worth knowing: a policy is never changed but followed by the next one, so that each decision of the system can
 * be explained later.
 */
package io.klartext.moderation.policy;
