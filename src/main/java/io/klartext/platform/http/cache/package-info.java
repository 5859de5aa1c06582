/**
 * Rendered answers for readers, kept in memory until something that they show changes.
 *
 * <p>Resources of delivery answer through {@link io.klartext.platform.http.cache.CachedAnswers}. Decision worth knowing: an
 * answer names the groups it depends on, an event names the groups it changes, and that is all that the two know of each
 * other. A server that cannot be sure to have heard of every change reads from the database.
 */
package io.klartext.platform.http.cache;
