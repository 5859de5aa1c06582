package io.klartext.platform.http.receiving;

import io.klartext.platform.http.request.RequestPath;
import io.klartext.platform.http.request.ResourceMethods;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The bodies that resource methods accept: whether they take one, and in which media types. */
@Singleton
public class BodyRules {
    private static final Set<Class<? extends Annotation>> ELSEWHERE =
            Set.of(PathParam.class, QueryParam.class, HeaderParam.class, BeanParam.class, Context.class);

    private final List<Rule> rules;

    private record Rule(ResourceMethods.Route route, boolean body, Set<String> types) {}

    BodyRules(ResourceMethods resources) {
        rules = resources.all().map(BodyRules::rule).toList();
    }

    private static Rule rule(ResourceMethods.Route route) {
        boolean body = Arrays.stream(route.method().getParameters()).anyMatch(BodyRules::isBody);
        Consumes consumes = route.method().getAnnotation(Consumes.class);
        return new Rule(route, body, consumes == null ? Set.of() : Set.of(consumes.value()));
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations()).noneMatch(other -> ELSEWHERE.contains(other.annotationType()));
    }

    /** Whether there is a method for the request, and it takes no body. */
    boolean forbidBody(RoutingContext context) {
        List<Rule> here = at(context);
        return !here.isEmpty() && here.stream().noneMatch(Rule::body);
    }

    /** The media types of the body, separated by commas. */
    public String mediaTypes(RoutingContext context) {
        return at(context).stream()
                .flatMap(rule -> rule.types().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The header that lists them: {@code Accept-Patch} (RFC 5789) or {@code Accept-Post} (W3C). */
    public static String acceptHeader(RoutingContext context) {
        return HttpMethod.PATCH.equals(context.request().method()) ? "Accept-Patch" : "Accept-Post";
    }

    private List<Rule> at(RoutingContext context) {
        String path = RequestPath.of(context);
        String method = context.request().method().name();
        String verb = method.equals("HEAD") ? "GET" : method;
        return rules.stream()
                .filter(rule -> rule.route().verb().equals(verb) && rule.route().isAt(path))
                .toList();
    }
}
