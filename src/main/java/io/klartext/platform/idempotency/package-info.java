/**
 * Stored answers for requests that are repeated with the same {@code Idempotency-Key}.
 *
 * <p>No package imports it: features mark their methods with {@link io.klartext.platform.http.request.Idempotent}.
 * Decision worth knowing: the answer is stored in the same transaction as the effect, so that a crash leaves both or
 * neither. Failures are not stored, because they have changed nothing.
 */
package io.klartext.platform.idempotency;
