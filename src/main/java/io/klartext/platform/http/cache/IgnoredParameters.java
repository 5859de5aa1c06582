package io.klartext.platform.http.cache;

import io.klartext.platform.http.request.Paths;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Removes the query parameters that campaigns and social networks add to URLs from requests of readers, so that they
 * are neither refused nor part of the cache key.
 */
@Singleton
class IgnoredParameters {
    private static final int BEFORE_CACHE = 895;
    private static final String OPERATIONS = "/q/";

    private final List<String> names;

    IgnoredParameters(CacheConfig config) {
        names = config.ignoredParameters().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::drop, BEFORE_CACHE);
    }

    private void drop(RoutingContext context) {
        String query = context.request().query();
        String kept = query == null || !isRead(context) ? query : without(query);
        if (kept == null || kept.equals(query)) {
            context.next();
        } else {
            context.reroute(context.request().path() + (kept.isEmpty() ? "" : "?" + kept));
        }
    }

    private static boolean isRead(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.request().path();
        return (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method))
                && !path.startsWith(Paths.MANAGEMENT)
                && !path.startsWith(OPERATIONS);
    }

    private String without(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !isIgnored(parameter.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
    }

    private boolean isIgnored(String name) {
        String parameter = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .anyMatch(ignored -> ignored.endsWith("*")
                        ? parameter.startsWith(ignored.substring(0, ignored.length() - 1))
                        : parameter.equals(ignored));
    }
}
