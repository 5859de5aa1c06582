package io.klartext.webhook;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.change.ChangeFilter;
import io.klartext.change.ChangeLog;
import io.klartext.change.ChangeType;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Creates, changes and deletes webhooks. */
@Singleton
@Transactional
public class Webhooks {
    private final WebhookRepository webhooks;
    private final WebhookDrafts drafts;
    private final WebhookSecrets secrets;
    private final WebhookConfig config;
    private final ChangeLog log;
    private final AuditLog audit;
    private final Clock clock;

    Webhooks(
            WebhookRepository webhooks,
            WebhookDrafts drafts,
            WebhookSecrets secrets,
            WebhookConfig config,
            ChangeLog log,
            AuditLog audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.drafts = drafts;
        this.secrets = secrets;
        this.config = config;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** A webhook with a new secret, which cannot be read again later; null if a private key signs. */
    record Issued(Webhook webhook, String secret) {}

    Page<Webhook> page(PageRequest page) {
        return webhooks.page(page);
    }

    Webhook get(UUID id) {
        return webhooks.find(id).orElseThrow(Webhooks::notFound);
    }

    /** Creates a webhook for all changes from now on. */
    Issued create(WebhookDraft draft, Caller by) {
        if (webhooks.count() >= config.maxEndpoints()) {
            throw new Failure.Conflict(
                    "too_many_webhooks", "There are " + config.maxEndpoints() + " webhooks already. Delete one first.");
        }
        Instant now = clock.now();
        UUID id = Ids.next(now);
        WebhookRepository.Values values = drafts.accept(draft, null, openTypes(draft, by));
        WebhookKey key = secrets.next(Objects.requireNonNullElse(draft.signature(), SignatureMethod.HMAC_SHA256));
        webhooks.insert(id, values, key, log.last(), now);
        audit.add(by, AuditAction.CREATE_WEBHOOK, id, null, now);
        return new Issued(get(id), key.secret());
    }

    /** Replaces everything but the secret; a webhook that was disabled is active again. */
    Webhook change(UUID id, VersionCondition condition, WebhookDraft draft, Caller by) {
        Webhook known = lock(id, condition);
        Instant now = clock.now();
        webhooks.update(id, drafts.accept(draft, known.signature(), openTypes(draft, by)), now);
        audit.add(by, AuditAction.CHANGE_WEBHOOK, id, null, now);
        return get(id);
    }

    /** Replaces the secret or the pair of keys. The former one signs as well for the configured time. */
    Issued rotate(UUID id, VersionCondition condition, RotationOrder order, Caller by) {
        Webhook known = lock(id, condition);
        Instant now = clock.now();
        SignatureMethod method = Objects.requireNonNullElse(order.signature(), known.signature());
        WebhookKey key = secrets.next(method);
        webhooks.rotate(id, key, now.plus(config.secretOverlap()), now);
        audit.add(by, AuditAction.CHANGE_WEBHOOK, id, "new key: " + method.value(), now);
        return new Issued(get(id), key.secret());
    }

    /** Deletes a webhook with its deliveries. */
    Webhook delete(UUID id, VersionCondition condition, Caller by) {
        Webhook webhook = lock(id, condition);
        webhooks.delete(id);
        audit.add(by, AuditAction.DELETE_WEBHOOK, id, null, clock.now());
        return webhook;
    }

    private Webhook lock(UUID id, VersionCondition condition) {
        Webhook webhook = webhooks.findForChange(id).orElseThrow(Webhooks::notFound);
        condition.check(webhook.version());
        return webhook;
    }

    private static List<String> openTypes(WebhookDraft draft, Caller by) {
        return ChangeFilter.ofKey(Set.copyOf(draft.types()), by.scopes()).open().stream()
                .map(ChangeType::value)
                .sorted()
                .toList();
    }

    private static Failure notFound() {
        return new Failure.NotFound("The webhook");
    }
}
