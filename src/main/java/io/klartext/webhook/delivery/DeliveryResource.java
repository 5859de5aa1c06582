package io.klartext.webhook.delivery;

import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The deliveries of a webhook. */
@Path(Paths.MANAGEMENT + "/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.WEBHOOKS_MANAGE)
public class DeliveryResource {
    private static final Map<String, DeliveryState> STATES =
            Arrays.stream(DeliveryState.values()).collect(Collectors.toMap(DeliveryState::value, Function.identity()));

    private final DeliveryLog log;
    private final PagedResponses lists;

    DeliveryResource(DeliveryLog log, PagedResponses lists) {
        this.log = log;
        this.lists = lists;
    }

    @GET
    @Path("/deliveries")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("state") String state,
            @BeanParam PageParameters parameters,
            @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(log.page(id, Parameters.oneOf("state", state, null, STATES), page), page, uri);
    }

    @POST
    @Idempotent
    @Path("/test")
    public Response test(@PathParam("id") UUID id) {
        return Response.accepted(log.test(id)).build();
    }

    @POST
    @Idempotent
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replay(@PathParam("id") UUID id, ReplayOrder order) {
        return Response.accepted(log.replay(id, order)).build();
    }
}
