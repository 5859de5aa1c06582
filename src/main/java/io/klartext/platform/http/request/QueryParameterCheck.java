package io.klartext.platform.http.request;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Text;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the matched resource method does not declare, and repeated parameters unless they are
 * declared as a {@link List}. No parameter is silently ignored.
 */
class QueryParameterCheck {
    private static final Map<Method, Map<String, Boolean>> DECLARED = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(UriInfo uri, ResourceInfo resource) {
        Map<String, Boolean> declared =
                DECLARED.computeIfAbsent(resource.getResourceMethod(), QueryParameterCheck::declaredBy);
        uri.getQueryParameters().forEach((name, values) -> check(name, values, declared));
        uri.getPathParameters().forEach((name, values) -> checkText(name, values));
    }

    private static void check(String name, List<String> values, Map<String, Boolean> declared) {
        Boolean repeatable = declared.get(name);
        if (repeatable == null) {
            throw new Failure.BadParameter(name, "There is no parameter '" + name + "' here.");
        }
        if (!repeatable && values.size() > 1) {
            throw new Failure.BadParameter(name, "The parameter '" + name + "' was given more than once.");
        }
        if (values.contains("")) {
            throw new Failure.BadParameter(name, "The parameter '" + name + "' was given without a value.");
        }
        checkText(name, values);
    }

    private static void checkText(String name, List<String> values) {
        if (!values.stream().allMatch(Text::isStorable)) {
            throw new Failure.BadParameter(
                    name, "The value of '" + name + "' contains a character that is not allowed.");
        }
    }

    private static Map<String, Boolean> declaredBy(Method method) {
        Map<String, Boolean> declared = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            declare(declared, parameter.getAnnotation(QueryParam.class), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    declare(declared, field.getAnnotation(QueryParam.class), field.getType());
                }
            }
        }
        return declared;
    }

    private static void declare(Map<String, Boolean> declared, QueryParam annotation, Class<?> type) {
        if (annotation != null) {
            declared.put(annotation.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
