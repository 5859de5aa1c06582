/**
 * Conditional and partial requests: {@code If-Match}, {@code If-None-Match}, {@code Range} (RFC 9110).
 *
 * <p>Decision worth knowing: the tags of versions survive a compressing proxy. {@code If-None-Match} and {@code
 * If-Match} also accept weak tags and tags with the name of a coding.
 */
package io.klartext.platform.http.condition;
