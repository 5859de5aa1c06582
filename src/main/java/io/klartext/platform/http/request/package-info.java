/**
 * What a request says apart from its body: path, method, query parameters, preferences and its id.
 *
 * <p>Decision worth knowing: an unknown query parameter is refused, never ignored.
 */
package io.klartext.platform.http.request;
