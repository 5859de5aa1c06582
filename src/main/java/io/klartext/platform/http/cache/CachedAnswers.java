package io.klartext.platform.http.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes answers of delivery cacheable: with a strong {@code ETag}, the headers for browsers and shared caches ({@code
 * Cache-Control}, {@code CDN-Cache-Control} of RFC 9213, {@code Cache-Groups} of RFC 9875), compressed if the client
 * accepts it, and kept by this server until the content they show changes.
 */
@Singleton
public class CachedAnswers {
    private final AnswerCache cache;
    private final CacheHeaders headers;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;

    CachedAnswers(AnswerCache cache, CacheHeaders headers, CurrentVertxRequest request, ObjectMapper json) {
        this.cache = cache;
        this.headers = headers;
        this.request = request;
        this.json = json;
    }

    /**
     * The answer with its caching headers, or a 304 if the caller already has it.
     *
     * @param response a 200 whose entity is a byte array, or is written as JSON; its other headers are kept
     */
    public Response answer(Response response, Dependencies dependencies) {
        RoutingContext context = request.getCurrent();
        CacheMiss miss = CacheMiss.of(context);
        CachedAnswer answer = CachedAnswer.of(
                toBytes(response.getEntity()),
                headers(response, dependencies),
                dependencies,
                miss != null || Encodings.acceptsGzip(context.request()));
        if (miss != null) {
            cache.put(miss.key(), miss.generation(), answer);
        }
        return toResponse(answer.formFor(context.request(), headers));
    }

    private List<Map.Entry<String, String>> headers(Response response, Dependencies dependencies) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        Object type = response.getEntity() instanceof byte[] ? response.getMediaType() : MediaType.APPLICATION_JSON;
        all.add(Map.entry(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8"));
        response.getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> all.add(Map.entry(name, value)));
            }
        });
        headers.add(dependencies, all);
        return List.copyOf(all);
    }

    private static Response toResponse(CachedAnswer.Form form) {
        Response.ResponseBuilder response = Response.status(form.status());
        form.headers().forEach(header -> response.header(header.getKey(), header.getValue()));
        return form.status() == 304
                ? response.build()
                : response.entity(form.body().getBytes()).build();
    }

    private byte[] toBytes(Object entity) {
        try {
            return entity instanceof byte[] bytes ? bytes : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is plain data", e);
        }
    }
}
