/**
 * What happened, told to whoever reacts: the outbox, which writes events in the transaction of the change itself.
 *
 * <p>Features import it and seal their own event types. Decision worth knowing: events get their numbers after the commit,
 * from one server at a time, so that no commit waits for another and a reader who has seen number n never later finds a
 * new one below n.
 */
package io.klartext.platform.event;
