package io.klartext.webhook.delivery;

import io.klartext.webhook.Webhook;
import io.klartext.webhook.WebhookConfig;
import io.klartext.webhook.WebhookRepository;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Mails an operator that a webhook was disabled. The mail is not repeated, because the state of the webhook and the
 * change {@code webhook.disabled} also show it.
 */
@Singleton
class DisabledMailing {
    private static final Logger LOG = Logger.getLogger(DisabledMailing.class);
    private static final String TEXT = """
            Klartext has stopped sending changes to %s, because %s.

            What was not delivered is kept for a while. Correct the endpoint, change the webhook %s to make it active
            again, and repeat what failed: POST /api/v1/manage/webhooks/%s/replay {"failed":true}
            """;

    private final WebhookRepository webhooks;
    private final WebhookConfig config;
    private final ReactiveMailer mailer;
    private final boolean hasSender;

    DisabledMailing(
            WebhookRepository webhooks,
            WebhookConfig config,
            ReactiveMailer mailer,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> sender) {
        this.webhooks = webhooks;
        this.config = config;
        this.mailer = mailer;
        this.hasSender = sender.isPresent();
    }

    /** Fails the start if an address is configured but no sender. */
    void check(@Observes StartupEvent event) {
        if (config.mailTo().isPresent() && !hasSender) {
            throw new ConfigurationException(
                    "KLARTEXT_WEBHOOKS_MAIL_TO needs QUARKUS_MAILER_FROM, the sender of the mails.");
        }
    }

    /** Sends the mail in the background, if an address is configured. */
    void send(UUID webhook) {
        config.mailTo().ifPresent(address -> webhooks.find(webhook).ifPresent(found -> send(address, found)));
    }

    private void send(String address, Webhook webhook) {
        // The path of a URL may contain a secret.
        String host = URI.create(webhook.url()).getHost();
        String reason =
                "gone".equals(webhook.stateReason()) ? "it answered that it is gone (410)" : "the last retry failed";
        Mail mail = Mail.withText(
                        address,
                        "Klartext: webhook to " + host + " disabled",
                        TEXT.formatted(host, reason, webhook.id(), webhook.id()))
                .addHeader("Auto-Submitted", "auto-generated");
        mailer.send(mail)
                .subscribe()
                .with(
                        sent -> {},
                        failure -> LOG.warnf(
                                "The mail about the disabled webhook %s could not be sent: %s",
                                webhook.id(), failure.getClass().getName()));
    }
}
