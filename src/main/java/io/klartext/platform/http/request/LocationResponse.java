package io.klartext.platform.http.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Responses with a {@code Location}. It is a path (RFC 9110, section 10.2.2) and never contains the {@code Host} that
 * the caller sent.
 */
public final class LocationResponse {
    private LocationResponse() {}

    /** 201: something was created at the path of this server. */
    public static Response.ResponseBuilder created(String path) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, PublicUrl.of(path));
    }

    /** 301: it has moved to the path, as callers see it, permanently. */
    public static Response.ResponseBuilder moved(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, path);
    }
}
