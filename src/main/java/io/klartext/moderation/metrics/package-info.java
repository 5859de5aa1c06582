/**
 * The metrics of moderation: what waits now, and how long comments waited in a period.
 *
 * <p>Decision worth knowing: they are measured from the log of decisions, so that they can be asked for any period.
 */
package io.klartext.moderation.metrics;
