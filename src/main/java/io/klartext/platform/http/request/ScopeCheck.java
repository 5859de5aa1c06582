package io.klartext.platform.http.request;

import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.RequiredScope;
import io.klartext.platform.security.Scope;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses callers without the scope that a {@link RequiredScope} or the {@link PathAction} in the path asks for, before the
 * rest of the request is checked.
 */
class ScopeCheck {
    private final CurrentCaller caller;

    ScopeCheck(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(UriInfo uri, ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(RequiredScope.class)) {
            caller.get().requireOne(scopes(resource.getResourceClass()));
        }
        Stream.of(resource.getResourceMethod().getParameters())
                .filter(parameter -> PathAction.class.isAssignableFrom(parameter.getType()))
                .flatMap(parameter -> actions(parameter, uri))
                .forEach(action -> caller.get().requireOne(action.scopes()));
    }

    private static Set<Scope> scopes(Class<?> resource) {
        RequiredScope required = resource.getAnnotation(RequiredScope.class);
        return required == null ? Set.of() : Set.of(required.value());
    }

    private static Stream<PathAction> actions(Parameter parameter, UriInfo uri) {
        String name = uri.getPathParameters()
                .getFirst(parameter.getAnnotation(PathParam.class).value());
        return Stream.of(parameter.getType().getEnumConstants())
                .map(PathAction.class::cast)
                .filter(action -> action.value().equals(name));
    }
}
