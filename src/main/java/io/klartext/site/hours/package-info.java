/**
 * Hours of the week at which something is open, in the time of a place.
 *
 * <p>Decision worth knowing: no job opens or closes anything. Each request computes whether it is open now, and how
 * long the answer is valid.
 */
package io.klartext.site.hours;
