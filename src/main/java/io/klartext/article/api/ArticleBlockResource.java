package io.klartext.article.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klartext.article.ArticleDraft;
import io.klartext.article.BlockEdit;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.Preferences;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
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

/** The blocks of an article's body, one by one. */
@Path(Paths.MANAGEMENT + "/articles/{id}/blocks/{key}")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleBlockResource {
    private final ArticleChanges changes;
    private final MergePatch patches;

    ArticleBlockResource(ArticleChanges changes, MergePatch patches) {
        this.changes = changes;
        this.patches = patches;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("after") String after,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(Preferences.HEADER) List<String> preferences,
            JsonNode block) {
        return changes.make(id, match, preferences, ofBody(BlockEdit.put(key, block, after)));
    }

    @DELETE
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(Preferences.HEADER) List<String> preferences) {
        return changes.make(id, match, preferences, ofBody(BlockEdit.remove(key)));
    }

    /** A change of the body is a patch that holds the body as it becomes. */
    private UnaryOperator<ArticleDraft> ofBody(UnaryOperator<JsonNode> edit) {
        return draft -> patches.to(
                        ArticleDraft.class,
                        JsonNodeFactory.instance.objectNode().set("body", edit.apply(draft.body())))
                .apply(draft);
    }
}
