package io.klartext.platform.http;

import io.klartext.platform.http.problem.ProblemWriter;
import io.klartext.platform.http.receiving.BodyLimits;
import io.klartext.platform.http.receiving.BodyTooLarge;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.http.request.RequestPath;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Filters before and after Jakarta REST: refuses bodies whose {@code Content-Length} exceeds the limit before they are
 * read, keeps management answers and secret URLs out of caches, and answers unknown paths with a problem document.
 */
@Singleton
class RequestGuard {
    private static final int BEFORE_ROUTING = 900;

    private static final String POLICY = "Content-Security-Policy";
    private static final String OPERATIONS = "/q";

    /** Swagger UI has scripts and styles in its page, and loads nothing from elsewhere. */
    private static final String EXPLORER_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String LANGUAGE =
            "(?:\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8})(?:\\s*;\\s*q\\s*=\\s*[01](?:\\.[0-9]{0,3})?)?";
    private static final Pattern LANGUAGES =
            Pattern.compile("\\s*" + LANGUAGE + "(?:\\s*,\\s*" + LANGUAGE + "){0,50}\\s*");

    private final ProblemWriter problems;
    private final BodyLimits limits;

    RequestGuard(ProblemWriter problems, BodyLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        PublicUrl.check();
        filters.register(this::guard, BEFORE_ROUTING);
    }

    void register(@Observes Router router) {
        router.route().last().handler(context -> problems.send(context, 404, "No resource exists at this path."));
    }

    private void guard(RoutingContext context) {
        protect(context.response(), RequestPath.of(context));
        if (RequestPath.isManagement(context)) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (RequestPath.isSecret(context)) {
            hideFromCaches(context);
        }
        removeUnreadable(context, HttpHeaders.ACCEPT_LANGUAGE, LANGUAGES);
        if (hasNoBody(context)) {
            // Some clients send a Content-Type without a body; Jakarta REST would refuse it as unsupported.
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

    /** Pictures have their own policy. */
    private static void protect(HttpServerResponse response, String path) {
        response.putHeader("X-Content-Type-Options", "nosniff");
        if (RequestPath.isBelow(Paths.DELIVERY, path)) {
            response.putHeader(POLICY, "default-src 'none'; frame-ancestors 'none'");
        } else if (RequestPath.isBelow(OPERATIONS, path)) {
            response.putHeader(POLICY, EXPLORER_POLICY)
                    .putHeader("X-Frame-Options", "DENY")
                    .putHeader("Referrer-Policy", "no-referrer");
        }
    }

    /** Removes a malformed preference, on which the framework would fail. */
    private static void removeUnreadable(RoutingContext context, CharSequence header, Pattern form) {
        String value = context.request().getHeader(header);
        if (value != null && !form.matcher(value).matches()) {
            context.request().headers().remove(header);
        }
    }

    /** Keeps secret URLs out of caches, search engines and referrers. */
    private static void hideFromCaches(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Robots-Tag", "noindex, nofollow")
                .putHeader("Referrer-Policy", "no-referrer");
    }

    private static boolean hasNoBody(RoutingContext context) {
        MultiMap headers = context.request().headers();
        // An HTTP/2 body needs neither header.
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
