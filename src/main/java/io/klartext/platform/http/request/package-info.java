/**
 * The parts of a request other than its body: path, method, query parameters, preferences and request id.
 *
 * <p>Decision worth knowing: an unknown query parameter is refused, never ignored.
 */
package io.klartext.platform.http.request;
