/**
 * What happens when the server starts: the first key, the sample site, and a word to whoever started it.
 *
 * <p>Nobody imports it; it may import everything but the {@code api} packages. Decision worth knowing: all of it happens
 * before the first request is accepted.
 */
package io.klartext.start;
