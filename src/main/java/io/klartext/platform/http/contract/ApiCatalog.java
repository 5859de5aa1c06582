package io.klartext.platform.http.contract;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the catalogue of APIs (RFC 9727), so that programs find the contract. */
@Singleton
class ApiCatalog {
    private static final String PATH = "/.well-known/api-catalog";
    private static final String TYPE = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";
    private static final String CONTRACT = "/q/openapi";

    private final boolean explorer;

    private final boolean health;

    ApiCatalog(
            @ConfigProperty(name = "klartext.explorer", defaultValue = "true") boolean explorer,
            @ConfigProperty(name = "klartext.http.operations-port") Optional<Integer> operationsPort) {
        this.explorer = explorer;
        this.health = operationsPort.isEmpty();
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::answer);
        router.head(PATH).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader("Link", "<" + PublicUrl.of(PATH) + ">; rel=\"api-catalog\"")
                .end(document().encode());
    }

    private JsonObject document() {
        JsonObject api = new JsonObject().put("anchor", PublicUrl.of(Paths.DELIVERY));
        if (explorer) {
            api.put("service-desc", link(CONTRACT, "application/yaml"))
                    .put("service-doc", link("/q/swagger-ui", "text/html"));
        }
        if (health) {
            api.put("status", link("/q/health", "application/json"));
        }
        return new JsonObject().put("linkset", new JsonArray().add(api));
    }

    private static JsonArray link(String path, String type) {
        return new JsonArray()
                .add(new JsonObject().put("href", PublicUrl.of(path)).put("type", type));
    }
}
