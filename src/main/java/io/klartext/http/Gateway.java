package io.klartext.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What happens around Jakarta REST: bodies that announce too many bytes are refused before they are read, the
 * management surface and what secrets open are never stored by caches, and what nobody answers is a problem document as well.
 */
@Singleton
class Gateway {
    private static final int BEFORE_ROUTING = 900;

    private final ProblemWriter problems;
    private final long maxBodyBytes;

    Gateway(ProblemWriter problems, @ConfigProperty(name = "klartext.http.max-body-size") MemorySize maxBodySize) {
        this.problems = problems;
        this.maxBodyBytes = maxBodySize.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_ROUTING);
    }

    void register(@Observes Router router) {
        router.route().last().handler(context -> problems.send(context, 404, "There is nothing at this path."));
    }

    private void guard(RoutingContext context) {
        context.response().putHeader("X-Content-Type-Options", "nosniff");
        if (RequestPath.of(context).startsWith(Paths.MANAGEMENT)) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (RequestPath.isSecret(context)) {
            keepBetweenUs(context);
        }
        if (hasNoBody(context)) {
            // Some clients name a media type even where they send nothing; what is not there needs no type.
            context.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        if (announcedBytes(context) > maxBodyBytes) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            problems.send(context, 413, BodyLimit.detail(maxBodyBytes));
        } else {
            context.next();
        }
    }

    /** Nobody but who holds the secret is to learn of it: no cache, no search engine, no page linked to. */
    private static void keepBetweenUs(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Robots-Tag", "noindex, nofollow")
                .putHeader("Referrer-Policy", "no-referrer");
    }

    private static boolean hasNoBody(RoutingContext context) {
        return announcedBytes(context) == 0 && !context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long announcedBytes(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
