/**
 * Domain events and the outbox that stores them, in the same transaction as the change.
 *
 * <p>Features import it and seal their own event types; it imports only {@code kernel}. Decision worth knowing: events
 * are numbered at the very end of a transaction, under the lock of one counter row, so that their order is the order of
 * commits and a reader who has seen number n never later finds a new one below n.
 */
package io.klartext.platform.event;
