/**
 * The outermost layer of every request: headers, limits and the translation of exceptions.
 *
 * <p>Its folders hold what resources use. Decision worth knowing: whatever goes wrong, in our code, in the framework or
 * below it, leaves through {@link io.klartext.platform.http.problem.Problem}.
 */
package io.klartext.platform.http;
