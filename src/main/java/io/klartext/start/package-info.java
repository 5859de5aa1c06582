/**
 * The steps of the server's start: the first key, the sample site and the welcome message.
 *
 * <p>No package imports it. Decision worth knowing: all steps end before the first request is accepted.
 */
package io.klartext.start;
