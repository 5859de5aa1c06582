/**
 * Domain events, the outbox that stores them in the same transaction as the change, and the feed of changes.
 *
 * <p>Features import it and define their own event types. Decision worth knowing: events are numbered after the commit,
 * by one server at a time. So no commit waits for another, and after a reader has seen number n, no new event gets a
 * lower number.
 */
package io.klartext.platform.event;
