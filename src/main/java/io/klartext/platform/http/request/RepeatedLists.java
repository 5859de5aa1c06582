package io.klartext.platform.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads {@code fields=a&fields=b} as {@code fields=a,b}, and so all other lists, because many clients repeat the
 * parameter. A parameter for which repetition has another meaning, such as {@code tag}, is not changed.
 */
class RepeatedLists {
    private static final Set<String> LISTS =
            Set.of("authorsAny", "fields", "ids", "include", "state", "tagsAny", "type");

    @ServerRequestFilter(preMatching = true)
    void join(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        boolean repeated = LISTS.stream()
                .anyMatch(name ->
                        uri.getQueryParameters().getOrDefault(name, List.of()).size() > 1);
        if (repeated) {
            String whole = uri.getRequestUri().toString();
            int query = whole.indexOf('?') + 1;
            request.setRequestUri(URI.create(whole.substring(0, query) + joined(whole.substring(query))));
        }
    }

    private static String joined(String query) {
        List<String> parameters = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            int same = equals > 0 && LISTS.contains(parameter.substring(0, equals))
                    ? indexOf(parameter.substring(0, equals + 1), parameters)
                    : -1;
            if (same < 0) {
                parameters.add(parameter);
            } else {
                parameters.set(same, parameters.get(same) + "," + parameter.substring(equals + 1));
            }
        }
        return String.join("&", parameters);
    }

    private static int indexOf(String prefix, List<String> parameters) {
        for (int at = 0; at < parameters.size(); at++) {
            if (parameters.get(at).startsWith(prefix)) {
                return at;
            }
        }
        return -1;
    }
}
