/**
 * Repeated answers to requests that are repeated with their {@code Idempotency-Key}.
 *
 * <p>Nobody imports it: features mark their methods with {@link io.klartext.platform.http.request.Idempotent}, which
 * knows nothing of it. Decision worth knowing: the answer is stored in the same transaction as the effect, so that a
 * crash leaves both or neither. Failures are not stored, because they have changed nothing.
 */
package io.klartext.platform.idempotency;
