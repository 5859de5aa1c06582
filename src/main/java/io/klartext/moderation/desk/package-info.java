/**
 * The work of moderators: the queue with its leases, bulk decisions, reasons and metrics.
 *
 * <p>Decision worth knowing: the queue is one index over comments; a lease is an update in place.
 */
package io.klartext.moderation.desk;
