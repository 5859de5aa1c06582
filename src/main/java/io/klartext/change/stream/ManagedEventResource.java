package io.klartext.change.stream;

import io.klartext.change.ChangeFilter;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** The changes that the caller's scopes allow to know, as a stream. */
@Path(Paths.MANAGEMENT + "/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Authenticated
public class ManagedEventResource {
    private final ChangeStreams streams;
    private final StreamView view;
    private final RoutingContext context;
    private final CurrentCaller caller;

    ManagedEventResource(ChangeStreams streams, StreamView view, RoutingContext context, CurrentCaller caller) {
        this.streams = streams;
        this.view = view;
        this.context = context;
        this.caller = caller;
    }

    @GET
    public Multi<OutboundSseEvent> stream(@BeanParam StreamParameters parameters, @Context Sse sse) {
        return view.of(
                streams.open(ChangeFilter.ofKey(parameters.types(), caller.get().scopes()), parameters.after()),
                sse,
                context);
    }
}
