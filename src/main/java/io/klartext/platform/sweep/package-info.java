/**
 * Scheduled deletion of expired data.
 *
 * <p>A feature implements {@link io.klartext.platform.sweep.Sweep}. Decision worth knowing: a sweep deletes a bounded
 * number of rows per transaction, and any number of servers may run the same sweep at the same time.
 */
package io.klartext.platform.sweep;
