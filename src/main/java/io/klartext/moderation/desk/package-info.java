/**
 * The desk of moderators: the queue with its leases, and the reasons of decisions.
 *
 * <p>Decision worth knowing: the queue is one index over comments; a lease is an update in place.
 */
package io.klartext.moderation.desk;
