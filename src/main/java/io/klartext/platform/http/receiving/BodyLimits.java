package io.klartext.platform.http.receiving;

import io.klartext.platform.http.request.RequestPath;
import io.klartext.platform.http.request.ResourceMethods;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * The size limits of request bodies: the general limit, or that of {@link MaxBody}. They are read with the first request:
 * interceptors are made before the configuration can be read.
 */
@ApplicationScoped
public class BodyLimits {
    private final long usual;
    private final List<Own> exceptions;

    private record Own(ResourceMethods.Route route, long bytes) {}

    BodyLimits(ResourceMethods resources, BodyConfig bodies, Config config) {
        this.usual = bodies.maxBodySize().asLongValue();
        this.exceptions = resources
                .all()
                .filter(route -> route.method().isAnnotationPresent(MaxBody.class))
                .map(route -> new Own(
                        route,
                        bytes(
                                config,
                                route.method().getAnnotation(MaxBody.class).value())))
                .toList();
    }

    public long of(RoutingContext request) {
        String verb = request.request().method().name();
        String path = RequestPath.of(request);
        return exceptions.stream()
                .filter(own -> own.route().verb().equals(verb) && own.route().isAt(path))
                .map(Own::bytes)
                .findFirst()
                .orElse(usual);
    }

    private static long bytes(Config config, String property) {
        return config.getValue(property, MemorySize.class).asLongValue();
    }
}
