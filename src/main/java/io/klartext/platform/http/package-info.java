/**
 * The outer layer of every request: common headers, limits, and the translation of exceptions into problem documents.
 *
 * <p>The subpackages contain what resources use. Decision worth knowing: every error is answered with a
 * {@link io.klartext.platform.http.problem.Problem}, whether our code, the framework or the HTTP server reports it.
 */
package io.klartext.platform.http;
