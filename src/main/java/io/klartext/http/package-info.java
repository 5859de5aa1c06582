/**
 * What all HTTP faces share: problem documents, strict JSON, lists and cursors, preconditions, request ids.
 *
 * <p>The {@code api} packages import it; it imports only {@code kernel}. Decision worth knowing: whatever goes wrong,
 * in our code, in the framework or below it, leaves through {@link io.klartext.http.Problem}.
 */
package io.klartext.http;
