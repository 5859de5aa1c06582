package io.klartext.platform.http.list;

import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.kernel.Keyset;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Reads the paging parameters, and answers with a page: the list envelope and the {@code Link} header (RFC 8288). */
@Singleton
public class PagedResponses {
    private final Cursors cursors;

    PagedResponses(Cursors cursors) {
        this.cursors = cursors;
    }

    public PageRequest request(PageParameters parameters, UriInfo uri) {
        return request(parameters, uri, "");
    }

    /** The same for a list with a filter that is not part of the URL. Cursors are bound to that filter as well. */
    public PageRequest request(PageParameters parameters, UriInfo uri, String filter) {
        int limit = Parameters.integer("limit", parameters.limit, PageRequest.DEFAULT_LIMIT, 1, PageRequest.MAX_LIMIT);
        Keyset from = parameters.cursor == null ? null : cursors.read(parameters.cursor, uri, filter);
        boolean counted = Parameters.oneOf("count", parameters.count, null, "exact") != null;
        return new PageRequest(limit, from, counted);
    }

    public Response answer(Page<?> page, PageRequest request, UriInfo uri) {
        return answer(page, request, uri, "");
    }

    /** The same for a list with a filter that is not part of the URL. */
    public Response answer(Page<?> page, PageRequest request, UriInfo uri, String filter) {
        String next = cursor(page.next(), uri, filter);
        String previous = cursor(page.previous(), uri, filter);
        Response.ResponseBuilder response = Response.ok(
                new ListView<>(page.items(), new ListView.PageView(request.limit(), next, previous, page.total())));
        link(response, "next", next, uri);
        link(response, "prev", previous, uri);
        return response.build();
    }

    private String cursor(Keyset place, UriInfo uri, String filter) {
        return place == null ? null : cursors.write(place, uri, filter);
    }

    private static void link(Response.ResponseBuilder response, String relation, String cursor, UriInfo uri) {
        if (cursor != null) {
            // Built by hand: a request without a Host header has no base URI.
            MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(uri.getQueryParameters());
            parameters.putSingle("cursor", cursor);
            String query = parameters.entrySet().stream()
                    .flatMap(entry ->
                            entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                    .collect(Collectors.joining("&"));
            response.header(
                    HttpHeaders.LINK, "<%s?%s>; rel=\"%s\"".formatted(PublicUrl.of(uri.getPath()), query, relation));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
