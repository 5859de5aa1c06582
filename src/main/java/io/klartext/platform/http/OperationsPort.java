package io.klartext.platform.http;

import io.klartext.platform.http.problem.ProblemWriter;
import io.klartext.platform.http.request.RequestPath;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves health and metrics at a port of their own, if one is configured, and nothing else there. Quarkus has such a
 * port as well ({@code quarkus.management}), but only a build can enable it.
 */
@Singleton
class OperationsPort {
    private static final int AFTER_REQUEST_ID = 950;
    private static final int IDLE_SECONDS = 75;
    private static final List<String> PATHS = List.of("/q/health", "/q/metrics");

    private final Optional<Integer> port;
    private final String host;
    private final Vertx vertx;
    private final ProblemWriter problems;
    private Router router;
    private HttpServer server;

    OperationsPort(
            OperationsConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host,
            Vertx vertx,
            ProblemWriter problems) {
        this.port = config.operationsPort();
        this.host = host;
        this.vertx = vertx;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (port.isPresent()) {
            filters.register(this::separate, AFTER_REQUEST_ID);
        }
    }

    void register(@Observes Router all) {
        router = all;
    }

    void listen(@Observes StartupEvent event) {
        if (port.isPresent()) {
            HttpServerOptions options =
                    new HttpServerOptions().setHttp2ClearTextEnabled(false).setIdleTimeout(IDLE_SECONDS);
            server = vertx.createHttpServer(options)
                    .requestHandler(router)
                    .listen(port.get(), host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    void close(@Observes ShutdownEvent event) {
        if (server != null) {
            server.close();
        }
    }

    private void separate(RoutingContext context) {
        boolean arrivedHere = context.request().localAddress().port() == port.orElseThrow();
        String path = RequestPath.of(context);
        boolean belongsHere = PATHS.stream().anyMatch(prefix -> RequestPath.isBelow(prefix, path));
        if (arrivedHere == belongsHere) {
            context.next();
        } else {
            problems.send(context, 404, "No resource exists at this path.");
        }
    }
}
