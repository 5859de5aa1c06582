package io.klartext.platform.http.request;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;

/** The methods of a path, for the {@code Allow} header that a 405 must have (RFC 9110, section 15.5.6). */
@Singleton
public class AllowedMethods {
    private final ResourceMethods resources;

    AllowedMethods(ResourceMethods resources) {
        this.resources = resources;
    }

    /** The methods as the value of the header; empty if there is no such path. */
    public String at(String path) {
        Set<String> methods = new TreeSet<>();
        resources.all().filter(route -> route.isAt(path)).forEach(route -> methods.add(route.verb()));
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
