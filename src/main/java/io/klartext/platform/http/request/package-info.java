/**
 * Everything in a request except its body: path, method, query parameters, preferences and request id.
 *
 * <p>Decision worth knowing: an unknown query parameter is refused, never ignored.
 */
package io.klartext.platform.http.request;
