package io.klartext.webhook.sending;

import io.klartext.webhook.Sealed;
import io.klartext.webhook.WebhookTarget;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this server sends now.
 *
 * @param attempts how often it has been sent, this time included
 * @param round how often it had been sent when somebody asked for it again
 */
public record ClaimedDelivery(
        UUID id,
        UUID webhookId,
        String type,
        String body,
        int attempts,
        int round,
        String url,
        WebhookTarget target,
        Sealed sealedAuthorization,
        Sealed sealedSecret,
        Sealed sealedFormerSecret,
        Instant formerSecretUntil) {
    /** The type of a delivery that only tries the endpoint. */
    public static final String TEST = "webhook.test";

    /** Whether it only tries the endpoint, so that it is sent once. */
    public boolean isTest() {
        return type.equals(TEST);
    }
}
