package io.klartext.comment.mailbox;

import io.klartext.comment.CommentConfig;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.IDN;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends verification mails. */
@Singleton
class VerificationMailing {
    private static final Logger LOG = Logger.getLogger(VerificationMailing.class);
    /** The top-level domain of addresses that never exist (RFC 2606), such as those of the sample site. */
    private static final String NOBODY = ".invalid";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PLACEHOLDER = "{token}";
    private static final Pattern WEB = Pattern.compile("https?://[^\\s{}]+\\{token}[^\\s{}]*");

    private final Verifications verifications;
    private final ReactiveMailer mailer;
    private final CommentConfig config;
    private final boolean hasSender;

    VerificationMailing(
            Verifications verifications,
            ReactiveMailer mailer,
            CommentConfig config,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> sender) {
        this.verifications = verifications;
        this.mailer = mailer;
        this.config = config;
        this.hasSender = sender.isPresent();
    }

    /** Fails the start if mails are required but cannot be sent. */
    void check(@Observes StartupEvent event) {
        if (config.verifyEmail()
                && (!hasSender || !WEB.matcher(config.verifyUrl().orElse("")).matches())) {
            throw new ConfigurationException(
                    "KLARTEXT_COMMENTS_VERIFY_EMAIL needs QUARKUS_MAILER_FROM, the sender of the"
                            + " mails, and KLARTEXT_COMMENTS_VERIFY_URL, a web address with " + PLACEHOLDER
                            + " in it, like https://www.example.org/confirm#" + PLACEHOLDER + ".");
        }
    }

    /** Sends the next due mail; returns whether there was one and it was sent. */
    boolean sendNext() {
        return verifications.takeDue().filter(this::send).isPresent();
    }

    private Mail message(VerificationMail mail, String address, String link) {
        return Mail.withText(deliverable(address), mail.subject(), mail.text(link, config.verifyWithin()))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** The address with its domain in ASCII, because not every mail server accepts other letters. */
    static String deliverable(String address) {
        int domain = address.lastIndexOf('@') + 1;
        return address.substring(0, domain) + IDN.toASCII(address.substring(domain));
    }

    /** The attempt was counted before, so that every failure counts, including an unreadable address. */
    private boolean send(VerificationMail mail) {
        String link = config.verifyUrl()
                .orElseThrow()
                .replace(PLACEHOLDER, mail.token().value());
        try {
            String address = verifications.address(mail.comment());
            if (!address.endsWith(NOBODY)) {
                mailer.send(message(mail, address, link)).await().atMost(PATIENCE);
            }
        } catch (RuntimeException e) {
            // Its message may contain the address.
            LOG.warnf(
                    "A %s did not go out and is tried again later: %s",
                    mail, e.getClass().getName());
            return false;
        }
        verifications.sent(mail.comment());
        return true;
    }
}
