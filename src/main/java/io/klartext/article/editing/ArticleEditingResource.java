package io.klartext.article.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klartext.article.draft.ArticleDraft;
import io.klartext.article.draft.BodyConversion;
import io.klartext.article.workingcopy.ManagedArticleView;
import io.klartext.article.workingcopy.WorkingCopyViews;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.Preferences;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Creates articles and changes their working copies, as a whole or block by block. */
@Path(Paths.MANAGEMENT + "/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleEditingResource {
    private final ArticleEditing editing;
    private final ArticleMerging merging;
    private final WorkingCopyViews views;
    private final MergePatch patches;
    private final BodyConversion conversion;
    private final CurrentCaller caller;

    ArticleEditingResource(
            ArticleEditing editing,
            ArticleMerging merging,
            WorkingCopyViews views,
            MergePatch patches,
            BodyConversion conversion,
            CurrentCaller caller) {
        this.editing = editing;
        this.merging = merging;
        this.views = views;
        this.patches = patches;
        this.conversion = conversion;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response create(ArticleDraft draft) {
        UUID id = editing.create(draft, caller.get());
        return answer(LocationResponse.created(Paths.MANAGEMENT + "/articles/" + id), id, null);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(Preferences.HEADER) List<String> preferences,
            JsonNode patch) {
        return change(id, match, preferences, patches.to(ArticleDraft.class, ArticlePatch.replacingBody(patch)));
    }

    @PUT
    @Path("/{id}/blocks/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response putBlock(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("after") String after,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(Preferences.HEADER) List<String> preferences,
            JsonNode block) {
        return change(id, match, preferences, ofBody(BlockEdit.put(key, block, after)));
    }

    @DELETE
    @Path("/{id}/blocks/{key}")
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response removeBlock(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(Preferences.HEADER) List<String> preferences) {
        return change(id, match, preferences, ofBody(BlockEdit.remove(key)));
    }

    /** A change of a block is a patch with the new body. */
    private UnaryOperator<ArticleDraft> ofBody(UnaryOperator<JsonNode> edit) {
        return draft -> patches.to(
                        ArticleDraft.class,
                        JsonNodeFactory.instance.objectNode().set("body", edit.apply(draft.body())))
                .apply(draft);
    }

    /** Changes the version that the condition names, or merges with later changes if the caller prefers that. */
    private Response change(UUID id, String match, List<String> preferences, UnaryOperator<ArticleDraft> change) {
        VersionCondition condition = IfMatch.parse(match);
        if (!Preferences.isGiven(Preferences.MERGE, preferences)) {
            editing.change(id, condition, change, caller.get());
            return answer(Response.ok(), id, null);
        }
        List<String> mergedBlocks = merging.change(id, condition, change, caller.get());
        return answer(Response.ok().header(Preferences.APPLIED, Preferences.MERGE), id, mergedBlocks);
    }

    private Response answer(Response.ResponseBuilder response, UUID id, List<String> mergedBlocks) {
        ManagedArticleView article = views.get(id);
        return response.entity(new ChangedArticleView(article, mergedBlocks, conversion.report()))
                .tag(Integer.toString(article.version()))
                .build();
    }
}
