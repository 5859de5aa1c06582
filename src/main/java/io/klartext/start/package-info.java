/**
 * What happens when the server starts: the first key, the sample site and the welcome message.
 *
 * <p>Nobody imports it; it may import everything but the {@code api} packages. Decision worth knowing: all of this
 * happens before the first request is accepted.
 */
package io.klartext.start;
