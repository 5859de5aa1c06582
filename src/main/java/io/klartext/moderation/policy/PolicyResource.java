package io.klartext.moderation.policy;

import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The policies of the site and of articles. */
@Path(Paths.MANAGEMENT + "/moderation/policy")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class PolicyResource {
    private final Policies policies;
    private final CurrentCaller caller;

    PolicyResource(Policies policies, CurrentCaller caller) {
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    public Response get() {
        return show(policies.ofSite());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@HeaderParam(HttpHeaders.IF_MATCH) String match, PolicyDraft draft) {
        return show(policies.write(null, IfMatch.parse(match), draft, caller.get()));
    }

    @GET
    @Path("/articles/{id}")
    public Response getOfArticle(@PathParam("id") UUID id) {
        return show(policies.ofArticle(id));
    }

    @PUT
    @Path("/articles/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response putOfArticle(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, PolicyDraft draft) {
        return show(policies.write(id, IfMatch.parse(match), draft, caller.get()));
    }

    private static Response show(NumberedPolicy policy) {
        return Response.ok(policy).tag(Integer.toString(policy.version())).build();
    }
}
