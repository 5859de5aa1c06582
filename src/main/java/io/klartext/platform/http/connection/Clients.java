package io.klartext.platform.http.connection;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** The clients at the other ends of connections. */
public final class Clients {
    private Clients() {}

    /**
     * Whether the client closed its connection or its HTTP/2 stream. Nobody can be answered then. When a write fails, the
     * channel is closed before the framework learns that its response is.
     */
    public static boolean hasLeft(RoutingContext context) {
        return context.response().closed()
                || (context.request().connection() instanceof ConnectionBase connection
                        && !connection.channel().isOpen());
    }
}
