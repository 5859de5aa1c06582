package io.klartext.platform.http.condition;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Lets caches keep error responses for files for a minute if the same request would fail again, so that a broken image
 * on a popular page costs little. All other responses without {@code Cache-Control} get {@code no-store}.
 */
@Provider
@CacheableErrors
class CacheableErrorsFilter implements ContainerResponseFilter {
    private static final String SHORT = "public, max-age=60";
    private static final Map<Integer, String> CACHING =
            Map.of(301, "public, max-age=86400", 400, SHORT, 404, SHORT, 410, SHORT, 415, SHORT);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CACHE_CONTROL, CACHING.getOrDefault(response.getStatus(), "no-store"));
        }
    }
}
