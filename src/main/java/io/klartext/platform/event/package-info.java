/**
 * Domain events, the outbox that stores them in the same transaction as the change, and the feed of changes.
 *
 * <p>Features import it and seal their own event types. Decision worth knowing: events get their numbers after the commit,
 * from one server at a time, so that no commit waits for another and a reader who has seen number n never later finds a
 * new one below n.
 */
package io.klartext.platform.event;
