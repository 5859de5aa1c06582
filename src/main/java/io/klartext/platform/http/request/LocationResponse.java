package io.klartext.platform.http.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Responses with a {@code Location}. It is a path (RFC 9110, section 10.2.2) and never contains the {@code Host} that
 * the caller sent.
 */
public final class LocationResponse {
    private LocationResponse() {}

    /** 201: an item was created at the path on this server. */
    public static Response.ResponseBuilder created(String path) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, PublicUrl.of(path));
    }

    /**
     * 301: it has moved to the path, as callers see it, permanently. The query of the request stays, but for what the
     * path says itself and for {@code cursor}, which belongs to one path.
     */
    public static Response.ResponseBuilder moved(String path, UriInfo uri) {
        int own = path.indexOf('?');
        Set<String> dropped = own < 0 ? Set.of("cursor") : Set.of("cursor", nameOf(path.substring(own + 1)));
        String query = Objects.requireNonNullElse(uri.getRequestUri().getRawQuery(), "");
        String kept = Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !dropped.contains(nameOf(parameter)))
                .collect(Collectors.joining("&"));
        return moved(kept.isEmpty() ? path : path + (own < 0 ? "?" : "&") + kept);
    }

    private static String nameOf(String parameter) {
        return parameter.split("=", 2)[0];
    }

    /** 301: the item has moved permanently to the path, as clients see it. */
    public static Response.ResponseBuilder moved(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, path);
    }
}
