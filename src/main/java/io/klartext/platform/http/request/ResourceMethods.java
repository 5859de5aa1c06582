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
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            Path path = method.getAnnotation(Path.class);
            String template = template(base, path);
            Pattern pattern = pattern(template, method);
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    routes.add(new Route(pattern, template, verb.value(), method));
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

    private static Pattern pattern(String template, Method method) {
        String known = template;
        for (Parameter parameter : method.getParameters()) {
            if (PathAction.class.isAssignableFrom(parameter.getType())) {
                String variable = "{" + parameter.getAnnotation(PathParam.class).value() + "}";
                known = known.replace(variable, alternatives(parameter.getType()));
            }
        }
        return Pattern.compile(VARIABLE.matcher(known).replaceAll("[^/]+") + "/?");
    }

    private static String alternatives(Class<?> actions) {
        return Arrays.stream(actions.getEnumConstants())
                .map(action -> ((PathAction) action).value())
                .collect(Collectors.joining("|", "(", ")"));
    }
}
