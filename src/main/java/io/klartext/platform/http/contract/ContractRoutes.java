package io.klartext.platform.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the contract as the file {@code openapi.yaml}, and as JSON to those who ask for it: by the parameter {@code
 * format}, the extension of the path or the header {@code Accept}.
 */
@Singleton
class ContractRoutes {
    private static final String FILE = "META-INF/openapi.yaml";
    private static final String PATHS = "/q/openapi(?:\\.(?:json|yaml|yml))?/?";
    private static final String YAML = "application/yaml;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final int BEFORE_THE_EXTENSION = -1;

    private final boolean explorer;
    private final ObjectMapper mapper;
    private volatile Buffer yaml;
    private volatile Buffer json;

    ContractRoutes(
            @ConfigProperty(name = "klartext.explorer", defaultValue = "true") boolean explorer, ObjectMapper mapper) {
        this.explorer = explorer;
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        if (explorer) {
            router.getWithRegex(PATHS).order(BEFORE_THE_EXTENSION).blockingHandler(this::answer);
            router.headWithRegex(PATHS).order(BEFORE_THE_EXTENSION).blockingHandler(this::answer);
            router.routeWithRegex(PATHS).order(BEFORE_THE_EXTENSION).handler(ContractRoutes::refuseMethod);
        }
    }

    /** The extension would answer other methods with its own contract, which is empty. */
    private static void refuseMethod(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
        context.fail(HttpResponseStatus.METHOD_NOT_ALLOWED.code());
    }

    private void answer(RoutingContext context) {
        boolean asJson = isJsonWanted(context);
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asJson ? JSON : YAML)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .end(asJson ? json() : yaml());
    }

    private static boolean isJsonWanted(RoutingContext context) {
        if (context.normalizedPath().contains(".")) {
            return context.normalizedPath().contains(".json");
        }
        String format = context.request().getParam("format");
        if (format != null) {
            return format.equalsIgnoreCase("json");
        }
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("application/json");
    }

    private Buffer yaml() {
        if (yaml == null) {
            try (InputStream file =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
                yaml = Buffer.buffer(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return yaml;
    }

    private Buffer json() {
        if (json == null) {
            try {
                json = Buffer.buffer(mapper.writeValueAsBytes(new YAMLMapper().readTree(yaml().getBytes())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return json;
    }
}
