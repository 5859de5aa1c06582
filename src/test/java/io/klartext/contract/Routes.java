package io.klartext.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.PathAction;
import io.klartext.platform.security.RequiredScope;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes as the resource classes declare them. */
final class Routes {
    private Routes() {}

    static List<Route> declared() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.klartext").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getMethods())
                                .flatMap(method -> verb(method).stream().flatMap(verb -> routes(verb, type, method))))
                        .toList();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** One route, or one for each constant of a {@link PathAction} in the path. */
    private static Stream<Route> routes(String verb, Class<?> type, Method method) {
        Route route = route(verb, type, method);
        return Arrays.stream(method.getParameters())
                .filter(parameter -> PathAction.class.isAssignableFrom(parameter.getType()))
                .findFirst()
                .map(parameter -> Arrays.stream(parameter.getType().getEnumConstants())
                        .map(action -> route.of(
                                parameter.getAnnotation(PathParam.class).value(), (PathAction) action)))
                .orElse(Stream.of(route));
    }

    private static Route route(String verb, Class<?> type, Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return new Route(
                verb,
                path(type) + path(method),
                parameters(method),
                consumes == null ? Set.of() : Set.of(consumes.value()),
                Set.of(inherited(method, Produces.class).orElseThrow().value()),
                needs(type, method));
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static <A extends Annotation> Optional<A> inherited(Method method, Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
    }

    private static Set<String> needs(Class<?> type, Method method) {
        if (method.isAnnotationPresent(RequiredScope.class)) {
            return Arrays.stream(type.getAnnotation(RequiredScope.class).value())
                    .map(Scope::value)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Optional<PermissionsAllowed> scopes = inherited(method, PermissionsAllowed.class);
        if (scopes.isPresent()) {
            return new TreeSet<>(List.of(scopes.get().value()));
        }
        return inherited(method, PermitAll.class).isPresent() ? Set.of("nothing") : Set.of("any key");
    }

    private static Set<String> parameters(Method method) {
        Set<String> found = new TreeSet<>();
        if (method.isAnnotationPresent(Idempotent.class)) {
            found.add("header " + Idempotent.HEADER);
        }
        if (method.isAnnotationPresent(Cached.class)) {
            found.addAll(Set.of("header If-None-Match", "header Min-Sequence"));
        }
        for (Parameter parameter : method.getParameters()) {
            describe(parameter, parameter.getType()).ifPresent(found::add);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    describe(field, field.getType()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<String> describe(AnnotatedElement element, Class<?> type) {
        return Stream.of(
                        Optional.ofNullable(element.getAnnotation(QueryParam.class))
                                .map(query -> Route.query(query.value(), Collection.class.isAssignableFrom(type))),
                        Optional.ofNullable(element.getAnnotation(PathParam.class))
                                .map(path -> "path " + path.value()),
                        Optional.ofNullable(element.getAnnotation(HeaderParam.class))
                                .map(header -> "header " + header.value()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
