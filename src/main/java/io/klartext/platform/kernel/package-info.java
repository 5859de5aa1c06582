/**
 * The basic types: time, ids, text rules, slugs, pages and the {@link io.klartext.platform.kernel.Failure} family.
 *
 * <p>Every package may import it; it imports no other package of Klartext. Decision worth knowing: only this package
 * reads the clock and makes random ids, so that tests can set the time.
 */
package io.klartext.platform.kernel;
