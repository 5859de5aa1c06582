/**
 * The cache of rendered answers for readers, which are kept in memory until the content they show changes.
 *
 * <p>Resources of delivery answer through {@link io.klartext.platform.http.cache.CachedAnswers}. Decision worth
 * knowing: an answer names the groups it depends on and an event names the groups it changes; events know nothing else
 * of answers. A server that may have missed a change reads from the database.
 */
package io.klartext.platform.http.cache;
