package io.klartext.webhook.sending;

import io.klartext.webhook.Sealed;
import io.klartext.webhook.SignatureMethod;
import io.klartext.webhook.WebhookTarget;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this server sends now.
 *
 * @param attempts how often it has been sent, this time included
 * @param round how often it had been sent before it was last ordered again
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
        SignatureMethod signature,
        Sealed sealedSecret,
        SignatureMethod formerSignature,
        Sealed sealedFormerSecret,
        Instant formerSecretUntil) {
    /** The type of a test delivery. */
    public static final String TEST = "webhook.test";

    /** Whether it is a test delivery, which is sent once. */
    public boolean isTest() {
        return type.equals(TEST);
    }
}
