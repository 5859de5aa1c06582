package io.klartext.platform.http.list;

import jakarta.ws.rs.QueryParam;

/** The query parameters of every list. */
public class PageParameters {
    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("count")
    String count;
}
