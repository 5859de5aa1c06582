/**
 * Files that come in pieces and survive whatever interrupts them: tus 1.0, the protocol, without its HTTP.
 *
 * <p>Nobody but its {@code api} imports it; it makes assets through {@code asset}. Decision worth knowing: a row says how
 * much is received, a file holds it, and the lock on that file says who is writing, because the system lets go of it at
 * once when a process dies.
 */
package io.klartext.upload;
