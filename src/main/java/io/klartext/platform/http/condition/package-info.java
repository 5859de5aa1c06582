/**
 * Conditional and partial requests: {@code If-Match}, {@code If-None-Match}, {@code Range} (RFC 9110).
 *
 * <p>Decision worth knowing: {@code If-None-Match} compares weakly and {@code If-Match} compares strongly.
 */
package io.klartext.platform.http.condition;
