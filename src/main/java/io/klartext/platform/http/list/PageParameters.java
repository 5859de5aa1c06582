package io.klartext.platform.http.list;

import jakarta.ws.rs.QueryParam;

/** The parameters that every list takes. */
public class PageParameters {
    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("count")
    String count;
}
