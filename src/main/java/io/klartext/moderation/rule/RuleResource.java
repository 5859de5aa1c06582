package io.klartext.moderation.rule;

import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
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
import java.util.UUID;

/**
 * Rules of one kind, for moderators. The annotation for the permission is here, because it covers only methods of its
 * own class.
 */
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public abstract class RuleResource<D extends Rules.Draft, R extends Rules.Stored> {
    private final Rules<D, R> rules;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    RuleResource(Rules<D, R> rules, PagedResponses lists, CurrentCaller caller) {
        this.rules = rules;
        this.lists = lists;
        this.caller = caller;
    }

    /** Reads the filters of this kind of rules. */
    abstract Rules.Wanted wanted(RuleParameters parameters);

    @GET
    public Response list(@BeanParam RuleParameters parameters, @BeanParam PageParameters pages, @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        return lists.answer(rules.page(wanted(parameters), page), page, uri);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return show(Response.ok(), rules.get(id));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(D draft, @Context UriInfo uri) {
        R rule = rules.create(draft, caller.get());
        return show(LocationResponse.created(uri.getPath() + "/" + rule.id()), rule);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, D draft) {
        return show(Response.ok(), rules.change(id, IfMatch.parse(match), draft, caller.get()));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        return show(Response.ok(), rules.delete(id, IfMatch.parse(match), caller.get()));
    }

    private static Response show(Response.ResponseBuilder response, Rules.Stored rule) {
        return response.entity(rule).tag(Integer.toString(rule.version())).build();
    }
}
