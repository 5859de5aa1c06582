/**
 * Answers that are given again when a request is repeated with its {@code Idempotency-Key}.
 *
 * <p>Nobody imports it: features mark their methods with {@link io.klartext.platform.http.request.Idempotent}, which knows
 * nothing of it. Decision worth knowing: the answer is kept in the transaction of the effect that it tells of. Both are
 * there or neither, whatever ends the server in between, and what fails is not kept: it has changed nothing.
 */
package io.klartext.platform.idempotency;
