package io.klartext.change.stream;

import io.klartext.change.ChangeFilter;
import io.klartext.platform.http.request.Paths;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** The changes that readers can see, as a stream. */
@Path(Paths.DELIVERY + "/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@PermitAll
public class EventResource {
    private final ChangeStreams streams;
    private final StreamView view;
    private final RoutingContext context;

    EventResource(ChangeStreams streams, StreamView view, RoutingContext context) {
        this.streams = streams;
        this.view = view;
        this.context = context;
    }

    @GET
    public Multi<OutboundSseEvent> stream(@BeanParam StreamParameters parameters, @Context Sse sse) {
        return view.of(streams.open(ChangeFilter.ofReaders(parameters.types()), parameters.after()), sse, context);
    }
}
