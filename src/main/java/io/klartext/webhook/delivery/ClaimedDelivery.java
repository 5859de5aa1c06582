package io.klartext.webhook.delivery;

import io.klartext.webhook.WebhookTarget;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this server sends now.
 *
 * @param attempts how often it has been sent, this time included
 * @param round how often it had been sent when somebody asked for it again
 */
record ClaimedDelivery(
        UUID id,
        UUID webhookId,
        String type,
        String body,
        int attempts,
        int round,
        String url,
        WebhookTarget target,
        byte[] sealedAuthorization,
        byte[] sealedSecret,
        byte[] sealedFormerSecret,
        Instant formerSecretUntil) {
    boolean isTest() {
        return type.equals(DeliveryBody.TEST);
    }
}
