package io.klartext.platform.http.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Answers requests from the cache on the event loop, before they are routed. */
@Singleton
class CacheRoute {
    private static final int BEFORE_ROUTING = 890;
    private static final String CACHE_STATUS = "Cache-Status";
    private static final String MARKDOWN = "text/markdown";

    private final AnswerCache cache;
    private final ConcurrentMisses misses;
    private final MinSequence sequences;
    private final CacheHeaders headers;
    private final List<String> paths;
    private final Counter hits;
    private final Counter missed;
    private final Counter bypasses;

    CacheRoute(
            AnswerCache cache,
            ConcurrentMisses misses,
            MinSequence sequences,
            CacheHeaders headers,
            @All List<CachedPaths> features,
            MeterRegistry meters) {
        this.cache = cache;
        this.misses = misses;
        this.sequences = sequences;
        this.headers = headers;
        this.paths = features.stream()
                .flatMap(feature -> feature.cachedPaths().stream())
                .toList();
        hits = counter(meters, "hit");
        missed = counter(meters, "miss");
        bypasses = counter(meters, "bypass");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("klartext.cache.answers")
                .description("Answers for readers, by the outcome in the cache")
                .tag("outcome", outcome)
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_ROUTING);
    }

    private void answer(RoutingContext context) {
        if (isCachedPath(context.request())) {
            sequences.whenReached(context, () -> answerReached(context));
        } else {
            context.next();
        }
    }

    private void answerReached(RoutingContext context) {
        if (!isCacheable(context.request())) {
            context.next();
            return;
        }
        context.response().putHeader("Content-Sequence", Long.toString(sequences.reached()));
        String key = key(context.request());
        long generation = cache.generation();
        CachedAnswer answer = cache.find(key);
        if (answer != null) {
            send(answer, context);
        } else if (!cache.isTrusted()) {
            bypasses.increment();
            context.response().putHeader(CACHE_STATUS, "klartext; fwd=bypass");
            context.next();
        } else {
            missed.increment();
            new CacheMiss(key, generation).attachTo(context);
            context.response().putHeader(CACHE_STATUS, "klartext; fwd=miss");
            misses.computeOnce(key, context, () -> find(key, context));
        }
    }

    /** Answers from the cache if it has the answer by now; returns whether it had. */
    private boolean find(String key, RoutingContext context) {
        CachedAnswer answer = cache.find(key);
        if (answer != null) {
            send(answer, context);
        }
        return answer != null;
    }

    /** A request with a credential is always routed, so that its credential is checked. */
    private static boolean isCacheable(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && (takesMarkdown(accept) || takesJson(accept))
                && isUnambiguous(accept);
    }

    /** Whether the header names Markdown alone or not at all. Otherwise the resource negotiates. */
    private static boolean isUnambiguous(String accept) {
        return accept == null || !accept.contains(MARKDOWN) || accept.equals(MARKDOWN);
    }

    private boolean isCachedPath(HttpServerRequest request) {
        return (HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method()))
                && paths.stream().anyMatch(path -> isBelow(path, request.uri()));
    }

    private static boolean isBelow(String path, String uri) {
        return uri.startsWith(path) && (uri.length() == path.length() || "/?".indexOf(uri.charAt(path.length())) >= 0);
    }

    private static boolean takesJson(String accept) {
        return accept == null || accept.startsWith("*/*") || accept.startsWith("application/json");
    }

    /** Whether the request prefers Markdown, which some resources offer besides JSON. */
    private static boolean takesMarkdown(String accept) {
        return accept != null && accept.startsWith(MARKDOWN);
    }

    private static String key(HttpServerRequest request) {
        return takesMarkdown(request.getHeader(HttpHeaders.ACCEPT)) ? MARKDOWN + " " + request.uri() : request.uri();
    }

    private void send(CachedAnswer answer, RoutingContext context) {
        hits.increment();
        HttpServerResponse response = context.response();
        CachedAnswer.Form form = answer.formFor(context.request(), headers);
        form.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        response.putHeader(CACHE_STATUS, "klartext; hit").setStatusCode(form.status());
        if (form.status() == 304) {
            response.end();
        } else if (HttpMethod.HEAD.equals(context.request().method())) {
            response.putHeader(
                    HttpHeaders.CONTENT_LENGTH, Integer.toString(form.body().length()));
            response.end();
        } else {
            response.end(form.body());
        }
    }
}
