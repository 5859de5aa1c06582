/**
 * Webhooks: endpoints of other systems that receive changes, and the configuration of each.
 *
 * <p>Decision worth knowing: a webhook remembers up to which change it has deliveries. Any server makes the next ones
 * under the lock of its row, so that each change is delivered once, whichever server is stopped in between.
 */
package io.klartext.webhook;
