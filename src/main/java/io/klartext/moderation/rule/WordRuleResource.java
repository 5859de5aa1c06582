package io.klartext.moderation.rule;

import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
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
import java.util.UUID;

/** Word rules, for moderators. */
@Path(WordRuleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class WordRuleResource extends RuleResource {
    static final String PATH = Paths.MANAGEMENT + "/moderation/word-rules";

    private final WordRules rules;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    WordRuleResource(WordRules rules, PagedResponses lists, CurrentCaller caller) {
        this.rules = rules;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    public Response list(@BeanParam RuleParameters parameters, @BeanParam PageParameters pages, @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        return lists.answer(rules.page(parameters.wanted(WordRule.Kind.class), page), page, uri);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return show(rules.get(id));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(WordRuleDraft draft) {
        return created(PATH, rules.create(draft, caller.get()));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, WordRuleDraft draft) {
        return show(rules.change(id, IfMatch.parse(match), draft, caller.get()));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        return show(rules.delete(id, IfMatch.parse(match), caller.get()));
    }
}
