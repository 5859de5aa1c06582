/**
 * Problem documents (RFC 9457): one type per kind of failure, made in one place.
 *
 * <p>Decision worth knowing: a problem names what is wrong in the request and never shows internals of the server.
 */
package io.klartext.platform.http.problem;
