package io.klartext.platform.http;

import io.klartext.platform.http.body.BodyLimits;
import io.klartext.platform.http.body.BodyTooLarge;
import io.klartext.platform.http.problem.ProblemWriter;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.RequestPath;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Filters before and after Jakarta REST: refuses bodies that announce too many bytes before they are read, keeps caches
 * from storing management answers and secret URLs, and answers unknown paths with a problem document.
 */
@Singleton
class RequestGuard {
    private static final int BEFORE_ROUTING = 900;

    private final ProblemWriter problems;
    private final BodyLimits limits;

    RequestGuard(ProblemWriter problems, BodyLimits limits) {
        this.problems = problems;
        this.limits = limits;
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
            // Some clients send a Content-Type without a body, which would be refused as unsupported.
            context.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        long maxBytes = limits.of(context);
        if (announcedBytes(context) > maxBytes) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            problems.send(context, 413, BodyTooLarge.detail(maxBytes));
        } else {
            context.next();
        }
    }

    /** Keeps secret URLs out of caches, search engines and referrers. */
    private static void keepBetweenUs(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Robots-Tag", "noindex, nofollow")
                .putHeader("Referrer-Policy", "no-referrer");
    }

    private static boolean hasNoBody(RoutingContext context) {
        MultiMap headers = context.request().headers();
        // In HTTP/2 a body needs neither header.
        return headers.contains(HttpHeaders.CONTENT_LENGTH)
                ? announcedBytes(context) == 0
                : context.request().version() != HttpVersion.HTTP_2 && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
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
