package io.klartext.platform.http.request;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All resource methods with their paths, for code that runs outside of Jakarta REST. */
@Singleton
public class ResourceMethods {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final List<Route> routes = new ArrayList<>();

    /**
     * A resource method and its path.
     *
     * @param template the path in the contract, with placeholders in braces
     */
    public record Route(Pattern path, String template, String verb, Method method) {
        public boolean isAt(String requested) {
            return path.matcher(requested).matches();
        }
    }

    ResourceMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                addRoutes(bean.getBeanClass(), path.value());
            }
        }
    }

    public Stream<Route> all() {
        return routes.stream();
    }

    private void addRoutes(Class<?> resource, String base) {
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    String template = template(base, method.getAnnotation(Path.class));
                    templates(template, method)
                            .forEach(path -> routes.add(new Route(pattern(path), path, verb.value(), method)));
                }
            }
        }
    }

    private static String template(String base, Path path) {
        String template = (base + "/" + (path == null ? "" : path.value())).replaceAll("/{2,}", "/");
        return template.length() > 1 && template.endsWith("/")
                ? template.substring(0, template.length() - 1)
                : template;
    }

    /** The path, or one path for each {@link PathAction} in it. */
    private static Stream<String> templates(String template, Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> PathAction.class.isAssignableFrom(parameter.getType()))
                .findFirst()
                .map(parameter -> {
                    String variable =
                            "{" + parameter.getAnnotation(PathParam.class).value() + "}";
                    return Stream.of(parameter.getType().getEnumConstants())
                            .map(action -> template.replace(variable, ((PathAction) action).value()));
                })
                .orElse(Stream.of(template));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(VARIABLE.matcher(template).replaceAll("[^/]+") + "/?");
    }
}
