package io.klartext.idempotency.api;

import io.klartext.http.Idempotent;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Remembers the bytes of a body that comes with an {@code Idempotency-Key}. They are bounded by then. */
@Provider
@Priority(Priorities.USER + 100)
class KeyedBodies implements ReaderInterceptor {
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

    /** The body of the request, empty if it has none. */
    static byte[] of(RoutingContext request) {
        return request.get(BODY, new byte[0]);
    }
}
