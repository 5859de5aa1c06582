/**
 * Conditional and partial requests: {@code If-Match}, {@code If-None-Match}, {@code Range} (RFC 9110).
 *
 * <p>Decision worth knowing: the tags of versions survive a proxy that compresses: their weak form
 * and those with the name of a coding are accepted, in {@code If-None-Match} and in {@code If-Match}.
 */
package io.klartext.platform.http.condition;
