/**
 * Hours of the week at which something is open, in the time of a place.
 *
 * <p>Decision worth knowing: nothing opens or closes by a job; each request computes whether it is open now, and until when
 * its answer holds.
 */
package io.klartext.site.hours;
