package io.klartext.webhook;

import io.klartext.change.ChangeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook as it is stored, without its secrets.
 *
 * @param openTypes the types of which it also gets changes that readers do not see, because the key that wrote it may
 *     know them
 * @param publicKey the key that verifies deliveries; null if they are signed with a secret
 * @param position the number up to which deliveries have been made
 */
public record Webhook(
        UUID id,
        int version,
        String url,
        WebhookTarget target,
        List<ChangeType> types,
        List<ChangeType> openTypes,
        List<UUID> tags,
        List<UUID> authors,
        List<String> locales,
        int quietSeconds,
        boolean hasAuthorization,
        SignatureMethod signature,
        String publicKey,
        Instant formerSecretUntil,
        WebhookState state,
        String stateReason,
        Instant heldUntil,
        long position,
        Instant createdAt,
        Instant updatedAt) {}
