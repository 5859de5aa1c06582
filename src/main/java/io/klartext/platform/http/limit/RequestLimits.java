package io.klartext.platform.http.limit;

import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.klartext.platform.http.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Counts requests before any other work, and tells clients the remaining number (IETF draft of {@code RateLimit}).
 * Answers a request above its quota with 429.
 */
@Singleton
class RequestLimits {
    private static final int BEFORE_AUTHENTICATION = 880;
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private final Buckets buckets;
    private final List<Quota> quotas;
    private final Duration window;
    private final ProblemWriter problems;

    RequestLimits(Buckets buckets, LimitConfig config, ProblemWriter problems) {
        this.buckets = buckets;
        this.window = config.window();
        this.problems = problems;
        this.quotas = Arrays.stream(Quota.values())
                .filter(quota -> quota.requests(config) > 0)
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, BEFORE_AUTHENTICATION);
    }

    private void count(RoutingContext context) {
        Buckets.Left scarcest = null;
        for (Quota quota : quotas) {
            if (quota.isFor(context)) {
                Buckets.Left left = buckets.take(quota, client(quota, context.request()));
                scarcest = scarcest == null || left.left() < scarcest.left() || !left.accepted() ? left : scarcest;
                if (!left.accepted()) {
                    break;
                }
            }
        }
        if (scarcest != null) {
            announce(scarcest, context.response());
        }
        if (scarcest == null || scarcest.accepted()) {
            context.next();
        } else {
            refuse(scarcest, context);
        }
    }

    /** A hash of the key, so that no key stays in memory; without a key, the network. */
    private static String client(Quota quota, HttpServerRequest request) {
        String key = quota.isOfKey() ? request.getHeader(HttpHeaders.AUTHORIZATION) : null;
        if (key != null) {
            return hash(key);
        }
        SocketAddress remote = request.remoteAddress();
        return ClientNetwork.of(remote == null ? null : remote.hostAddress());
    }

    private static String hash(String key) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private void announce(Buckets.Left left, HttpServerResponse response) {
        String name = "\"" + left.quota().policy() + "\"";
        response.putHeader(POLICY, name + ";q=" + left.requests() + ";w=" + window.toSeconds());
        response.putHeader(STATE, name + ";r=" + left.left() + ";t=" + seconds(left.full()));
    }

    private void refuse(Buckets.Left left, RoutingContext context) {
        long wait = Math.max(1, seconds(left.retryAfter()));
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.send(
                context,
                Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "quota_exceeded",
                        "The quota '" + left.quota().policy() + "' is used up. Repeat the request in " + wait
                                + " seconds."));
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
