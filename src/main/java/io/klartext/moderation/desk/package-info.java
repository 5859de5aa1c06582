/**
 * The desk of moderators: the queue. The rules of leases are in {@code comment.decision}.
 *
 * <p>Decision worth knowing: the queue is one index over comments; a lease is an update in place.
 */
package io.klartext.moderation.desk;
