package io.klartext.webhook;

import io.klartext.platform.http.body.OptionalBody;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;

/** The management of webhooks. */
@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.WEBHOOKS_MANAGE)
public class WebhookResource {
    static final String PATH = Paths.MANAGEMENT + "/webhooks";

    private final Webhooks webhooks;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    WebhookResource(Webhooks webhooks, PagedResponses lists, CurrentCaller caller) {
        this.webhooks = webhooks;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(webhooks.page(page).map(WebhookView::of), page, uri);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(WebhookDraft draft) {
        WebhookView created = WebhookView.of(webhooks.create(draft, caller.get()));
        return LocationResponse.created(PATH + "/" + created.id())
                .entity(created)
                .tag(Integer.toString(created.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return show(WebhookView.of(webhooks.get(id)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, WebhookDraft draft) {
        return show(WebhookView.of(webhooks.change(id, IfMatch.parse(match), draft, caller.get())));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        return show(WebhookView.of(webhooks.delete(id, IfMatch.parse(match), caller.get())));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/rotate-secret")
    public Response rotate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody RotationOrder body) {
        RotationOrder order = Objects.requireNonNullElse(body, RotationOrder.SAME_METHOD);
        return show(WebhookView.of(webhooks.rotate(id, IfMatch.parse(match), order, caller.get())));
    }

    private static Response show(WebhookView view) {
        return Response.ok(view).tag(Integer.toString(view.version())).build();
    }
}
