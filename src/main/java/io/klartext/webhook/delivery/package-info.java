/**
 * Deliveries of webhooks: created from the changes, leased, retried and logged. {@code webhook.sending} signs and sends
 * them.
 *
 * <p>Decision worth knowing: a delivery is leased before it is sent. A server that stops in between loses nothing: when the
 * lease has ended another one sends it again, with the same id, by which receivers recognise repetitions.
 */
package io.klartext.webhook.delivery;
