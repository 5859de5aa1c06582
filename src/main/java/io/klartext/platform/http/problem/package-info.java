/**
 * Problem documents (RFC 9457), one type for each kind of failure.
 *
 * <p>Decision worth knowing: a problem names the mistake in the request and never shows internals of the server.
 */
package io.klartext.platform.http.problem;
