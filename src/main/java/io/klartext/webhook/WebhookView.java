package io.klartext.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.change.ChangeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A webhook as its managers see it; {@code secret} only in the answer that makes it, and null if a private key signs. */
record WebhookView(
        UUID id,
        int version,
        String url,
        WebhookTarget target,
        List<ChangeType> types,
        List<IdView> tags,
        List<IdView> authors,
        List<String> locales,
        String quietFor,
        boolean hasAuthorization,
        SignatureMethod signature,
        String publicKey,
        WebhookState state,
        String stateReason,
        Instant heldUntil,
        Instant formerSecretUntil,
        long position,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {
    /** The id of a tag or an author. */
    record IdView(UUID id) {}

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhooks.Issued issued) {
        return of(issued.webhook(), issued.secret());
    }

    private static WebhookView of(Webhook webhook, String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.version(),
                webhook.url(),
                webhook.target(),
                webhook.types(),
                webhook.tags().stream().map(IdView::new).toList(),
                webhook.authors().stream().map(IdView::new).toList(),
                webhook.locales(),
                webhook.quietSeconds() == 0 ? null : webhook.quietSeconds() + "s",
                webhook.hasAuthorization(),
                webhook.signature(),
                webhook.publicKey(),
                webhook.state(),
                webhook.stateReason(),
                webhook.heldUntil(),
                webhook.formerSecretUntil(),
                webhook.position(),
                webhook.createdAt(),
                webhook.updatedAt(),
                secret);
    }
}
