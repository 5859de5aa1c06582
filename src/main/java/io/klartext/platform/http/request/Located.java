package io.klartext.platform.http.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Responses that name another place. The {@code Location} is a path (RFC 9110, section 10.2.2) and never repeats the
 * {@code Host} that the caller sent.
 */
public final class Located {
    private Located() {}

    /** 201: there is something new at the path. */
    public static Response.ResponseBuilder created(String path) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path);
    }

    /** 301: it is at the path from now on. */
    public static Response.ResponseBuilder moved(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, path);
    }
}
