/**
 * What everything else is built on: time, ids, text rules, slugs, paging and the {@link io.klartext.platform.kernel.Failure} family.
 *
 * <p>Every package may import it; it imports nothing of ours. Decision worth knowing: this is the only place that
 * reads the clock or makes random ids, so that tests can move time and order is always explainable.
 */
package io.klartext.platform.kernel;
