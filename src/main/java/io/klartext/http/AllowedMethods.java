package io.klartext.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Knows which methods a path takes: the {@code Allow} header that a 405 must have (RFC 9110, section 15.5.6). */
@Singleton
class AllowedMethods {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final List<Route> routes = new ArrayList<>();

    private record Route(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                addRoutes(bean.getBeanClass(), path.value());
            }
        }
    }

    /** The methods, as a header's value. */
    String at(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private void addRoutes(Class<?> resource, String base) {
        for (Method method : resource.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            Pattern pattern = pattern(base + (path == null ? "" : path.value()));
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    routes.add(new Route(pattern, verb.value()));
                }
            }
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(VARIABLE.matcher(template).replaceAll("[^/]+") + "/?");
    }
}
