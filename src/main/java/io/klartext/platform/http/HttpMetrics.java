package io.klartext.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Measures requests by the template of their path, including those that the cache answers. */
@Singleton
class HttpMetrics {
    private static final int BEFORE_ALL_OTHERS = 1000;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final MeterRegistry registry;
    private final RouteTemplates templates;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    HttpMetrics(MeterRegistry registry, RouteTemplates templates) {
        this.registry = registry;
        this.templates = templates;
    }

    private record Series(String method, String route, int status) {}

    void register(@Observes Filters filters) {
        filters.register(this::measure, BEFORE_ALL_OTHERS);
    }

    private void measure(RoutingContext context) {
        long begin = System.nanoTime();
        context.addEndHandler(end -> record(context, System.nanoTime() - begin));
        context.next();
    }

    private void record(RoutingContext context, long nanos) {
        HttpMethod method = context.request().method();
        String path = context.request().path();
        Series series = new Series(
                METHODS.contains(method) ? method.name() : "other",
                path == null ? "other" : templates.of(path),
                context.response().getStatusCode());
        timers.computeIfAbsent(series, this::timer).record(Duration.ofNanos(nanos));
    }

    private Timer timer(Series series) {
        return Timer.builder("klartext.http.requests")
                .description("Requests, by the template of their path")
                .tag("method", series.method())
                .tag("route", series.route())
                .tag("status", Integer.toString(series.status()))
                .register(registry);
    }
}
