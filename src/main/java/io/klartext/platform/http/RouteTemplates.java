package io.klartext.platform.http;

import io.klartext.platform.http.request.ResourceMethods;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Finds the template of a path, such as {@code /api/v1/articles/{slug}}; the time does not grow with the routes. */
@Singleton
class RouteTemplates {
    private static final String OTHER = "other";
    private static final String ANY = "{}";

    private final Step root = new Step();

    RouteTemplates(ResourceMethods resources) {
        resources.all().forEach(route -> add(route.template()));
    }

    /** The possible continuations of a path. */
    private static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private String template;

        private Step after(String segment) {
            Step step = next.get(segment);
            return step == null ? next.get(ANY) : step;
        }
    }

    private void add(String template) {
        Step step = root;
        for (String segment : template.substring(1).split("/", -1)) {
            step = step.next.computeIfAbsent(segment.startsWith("{") ? ANY : segment, name -> new Step());
        }
        step.template = template;
    }

    /** The template; {@code other} for unknown paths, so that clients cannot create any number of metrics. */
    String of(String path) {
        Step step = root;
        int from = 1;
        while (step != null && from <= path.length()) {
            int to = path.indexOf('/', from);
            step = step.after(path.substring(from, to < 0 ? path.length() : to));
            from = to < 0 ? path.length() + 1 : to + 1;
        }
        return step == null || step.template == null ? OTHER : step.template;
    }
}
