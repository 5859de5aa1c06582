package io.klartext.platform.http.request;

import io.klartext.platform.security.CurrentCaller;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses callers without a scope for the {@link PathAction} in the path, before the rest of the request is checked. */
class PathActionCheck {
    private final CurrentCaller caller;

    PathActionCheck(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(UriInfo uri, ResourceInfo resource) {
        Stream.of(resource.getResourceMethod().getParameters())
                .filter(parameter -> PathAction.class.isAssignableFrom(parameter.getType()))
                .flatMap(parameter -> actions(parameter, uri))
                .forEach(action -> caller.get().requireOne(action.scopes()));
    }

    private static Stream<PathAction> actions(Parameter parameter, UriInfo uri) {
        String name = uri.getPathParameters()
                .getFirst(parameter.getAnnotation(PathParam.class).value());
        return Stream.of(parameter.getType().getEnumConstants())
                .map(PathAction.class::cast)
                .filter(action -> action.value().equals(name));
    }
}
