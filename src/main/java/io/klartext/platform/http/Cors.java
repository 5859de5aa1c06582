package io.klartext.platform.http;

import io.klartext.platform.http.problem.ProblemWriter;
import io.klartext.platform.http.request.HttpProtocol;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.RequestPath;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cross-origin resource sharing (Fetch standard). Pages of every origin may read, comment and upload, unless origins
 * are configured; pages may use the management API only if their origin is configured. Cookies are never used: pages
 * send the key themselves.
 */
@Singleton
class Cors {
    /** Runs before all handlers that answer, so that every answer has the headers. */
    private static final int BEFORE_ANSWERS = 950;

    private static final String A_DAY = "86400";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String USUAL_HEADERS = "Authorization, Content-Type";
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9_-]+(?:[ \\t]*,[ \\t]*[A-Za-z0-9_-]+)*");
    private static final int MAX_HEADER_NAMES = 2000;
    private static final String EXPOSED = String.join(
            ", ",
            "Accept-Patch",
            "Accept-Post",
            "Allow",
            "Cache-Status",
            "Content-Disposition",
            "Content-Range",
            "Cache-Group-Invalidation",
            "Content-Sequence",
            "Content-Usage",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "Preference-Applied",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Tdm-Policy",
            "Tdm-Reservation",
            "Tus-Checksum-Algorithm",
            "Tus-Extension",
            "Tus-Max-Size",
            "Tus-Resumable",
            "Tus-Version",
            "Upload-Asset",
            "Upload-Expires",
            "Upload-Length",
            "Upload-Metadata",
            "Upload-Offset",
            "WWW-Authenticate",
            "X-Request-Id");

    private final Set<String> readers;
    private final Set<String> editors;
    private final List<String> uploads;
    private final ProblemWriter problems;

    /**
     * Created by injection.
     *
     * @param protocols the protocols of features, such as tus, that pages may use like the delivery API
     */
    Cors(CorsConfig config, @All List<HttpProtocol> protocols, ProblemWriter problems) {
        this.readers = config.origins().stream().map(Origin::text).collect(Collectors.toUnmodifiableSet());
        this.editors = Stream.concat(
                        config.origins().stream(),
                        config.managementOrigins().stream().flatMap(List::stream))
                .filter(origin -> !origin.equals(Origin.ANY))
                .map(Origin::text)
                .collect(Collectors.toUnmodifiableSet());
        this.uploads = protocols.stream().map(HttpProtocol::path).toList();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::share, BEFORE_ANSWERS);
    }

    private void share(RoutingContext context) {
        boolean allowed = allow(context, allowedAt(RequestPath.of(context)));
        if (!isPreflight(context.request())) {
            context.next();
        } else if (allowed) {
            answerPreflight(context);
        } else {
            problems.send(
                    context, 403, "Pages of this origin may not call this path. KLARTEXT_CORS_ORIGINS names origins.");
        }
    }

    private Set<String> allowedAt(String path) {
        if (!RequestPath.isBelow(Paths.MANAGEMENT, path)) {
            return readers;
        }
        boolean upload = uploads.stream().anyMatch(protocol -> RequestPath.isBelow(protocol, path));
        return upload && readers.contains(Origin.ANY.text()) ? readers : editors;
    }

    private static boolean allow(RoutingContext context, Set<String> origins) {
        if (origins.contains(Origin.ANY.text())) {
            return allow(context.response(), Origin.ANY.text());
        }
        if (origins.isEmpty()) {
            return false;
        }
        // Added last, because handlers that answer replace the header.
        context.addHeadersEndHandler(sent -> context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin) && allow(context.response(), origin);
    }

    private static boolean allow(HttpServerResponse response, String origin) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        return true;
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** Allows all methods and headers, so that a page can read why an invalid request is refused. */
    private static void answerPreflight(RoutingContext context) {
        String wanted = context.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        boolean named = wanted != null
                && wanted.length() <= MAX_HEADER_NAMES
                && HEADER_NAMES.matcher(wanted).matches();
        context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, named ? wanted : USUAL_HEADERS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY)
                .end();
    }
}
