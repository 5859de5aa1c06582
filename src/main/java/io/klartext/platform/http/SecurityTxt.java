package io.klartext.platform.http;

import io.klartext.platform.kernel.Clock;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Serves {@code security.txt} (RFC 9116) if a contact is configured. */
@Singleton
class SecurityTxt {
    private static final String PATH = "/.well-known/security.txt";
    private static final Pattern URL = Pattern.compile("(?:https://|mailto:|tel:)[\\x21-\\x7E]{1,500}");

    /** Less than a year, as the RFC recommends. */
    private static final Duration VALID = Duration.ofDays(180);

    private final SecurityConfig config;
    private final Clock clock;

    SecurityTxt(SecurityConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        config.contact().ifPresent(contact -> require("KLARTEXT_SECURITY_CONTACT", contact));
        config.policy().ifPresent(policy -> require("KLARTEXT_SECURITY_POLICY", policy));
    }

    private static void require(String variable, String url) {
        if (!URL.matcher(url).matches()) {
            throw new ConfigurationException(variable + " must be a URL with https:, mailto: or tel:.");
        }
    }

    void register(@Observes Router router) {
        config.contact().ifPresent(contact -> router.get(PATH).handler(context -> answer(context, contact)));
    }

    private void answer(RoutingContext context, String contact) {
        StringBuilder text = new StringBuilder("Contact: ").append(contact).append('\n');
        text.append("Expires: ")
                .append(clock.now().truncatedTo(ChronoUnit.DAYS).plus(VALID))
                .append('\n');
        config.policy()
                .ifPresent(policy -> text.append("Policy: ").append(policy).append('\n'));
        text.append("Preferred-Languages: en, de\n");
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .end(text.toString());
    }
}
