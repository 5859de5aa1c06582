package io.klartext.moderation.api;

import io.klartext.http.Idempotent;
import io.klartext.http.Lists;
import io.klartext.http.Located;
import io.klartext.http.PageParameters;
import io.klartext.http.Paths;
import io.klartext.kernel.PageRequest;
import io.klartext.moderation.BlockRuleDraft;
import io.klartext.moderation.BlockRules;
import io.klartext.moderation.StoredBlockRule;
import io.klartext.security.CurrentCaller;
import io.klartext.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Block rules, for moderators. They are made and deleted, never changed, and so have no versions. */
@Path(BlockRuleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class BlockRuleResource {
    static final String PATH = Paths.MANAGEMENT + "/moderation/block-rules";

    private final BlockRules rules;
    private final Lists lists;
    private final CurrentCaller caller;

    BlockRuleResource(BlockRules rules, Lists lists, CurrentCaller caller) {
        this.rules = rules;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(rules.page(page), page, uri);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(rules.get(id)).build();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(BlockRuleDraft draft) {
        UUID id = rules.create(draft, caller.get());
        return Located.created(PATH + "/" + id).entity(rules.get(id)).build();
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") UUID id) {
        StoredBlockRule deleted = rules.delete(id, caller.get());
        return Response.ok(deleted).build();
    }
}
