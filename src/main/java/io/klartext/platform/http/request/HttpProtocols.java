package io.klartext.platform.http.request;

import io.klartext.platform.kernel.Failure;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Applies the protocols of features: replaces overridden methods before routing, and adds headers to every response.
 */
@Singleton
class HttpProtocols {
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private final List<HttpProtocol> protocols;

    HttpProtocols(@All List<HttpProtocol> protocols) {
        this.protocols = protocols;
    }

    @ServerRequestFilter(preMatching = true)
    void override(ContainerRequestContext request) {
        String method = request.getHeaderString(OVERRIDE);
        if (method != null && request.getMethod().equals(HttpMethod.POST)) {
            spokenBy(request).ifPresent(protocol -> override(request, method, protocol));
        }
    }

    private static void override(ContainerRequestContext request, String method, HttpProtocol protocol) {
        if (!protocol.overridable().contains(method)) {
            throw new Failure.BadParameter(
                    OVERRIDE, "'" + OVERRIDE + "' must be one of " + String.join(", ", protocol.overridable()) + ".");
        }
        request.setMethod(method);
    }

    @ServerResponseFilter
    void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        spokenBy(request)
                .ifPresent(protocol -> protocol.headers(response.getStatus())
                        .forEach((name, value) -> response.getHeaders().putSingle(name, value)));
    }

    private Optional<HttpProtocol> spokenBy(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return protocols.stream()
                .filter(protocol -> path.startsWith(protocol.path()))
                .findFirst();
    }
}
