package io.klartext.platform.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.klartext.platform.http.request.Idempotent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the bytes of a body that comes with an {@code Idempotency-Key}. Size limits have already been applied. */
@Provider
@Priority(Priorities.USER + 100)
class KeyedBodies implements ReaderInterceptor {
    private static final Pattern BOUNDARY =
            Pattern.compile("^multipart/[^;]+;.*boundary=\"?([^\";]+)", Pattern.CASE_INSENSITIVE);
    private static final String BODY = "klartext.idempotency.body";

    private final RoutingContext request;

    KeyedBodies(RoutingContext request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (request.request().headers().contains(Idempotent.HEADER)) {
            byte[] body = context.getInputStream().readAllBytes();
            request.put(BODY, body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** The body of the request; empty if it has none. Omits the boundary of a form, which is random. */
    static byte[] of(RoutingContext request) {
        byte[] body = request.get(BODY, new byte[0]);
        Matcher boundary =
                BOUNDARY.matcher(Objects.toString(request.request().getHeader(HttpHeaders.CONTENT_TYPE), ""));
        return boundary.find()
                ? new String(body, ISO_8859_1).replace(boundary.group(1), "").getBytes(ISO_8859_1)
                : body;
    }
}
