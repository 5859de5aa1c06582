/**
 * The outermost layer of every request: headers, limits and the translation of exceptions.
 *
 * <p>Its subpackages contain what resources use. Decision worth knowing: every error, of our code, of the framework or
 * of the HTTP server, is answered with a {@link io.klartext.platform.http.problem.Problem}.
 */
package io.klartext.platform.http;
