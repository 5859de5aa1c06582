package io.klartext.comment.selfservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.comment.CommentState;
import io.klartext.comment.submission.StatusToken;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.site.SitePaths;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The actions of authors, who have a token instead of an account. */
@Path(Paths.COMMENT_STATUS + "/{token}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CommentStatusResource {
    private final CommentSelfService selfService;
    private final CommentEditing editing;
    private final MergePatch patches;
    private final SitePaths paths;

    CommentStatusResource(CommentSelfService selfService, CommentEditing editing, MergePatch patches, SitePaths paths) {
        this.selfService = selfService;
        this.editing = editing;
        this.patches = patches;
        this.paths = paths;
    }

    @GET
    public Response get(@PathParam("token") String token) {
        return show(new StatusToken(token));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response edit(
            @PathParam("token") String token, @HeaderParam(HttpHeaders.IF_MATCH) String match, JsonNode patch) {
        editing.edit(new StatusToken(token), IfMatch.parse(match), patches.to(CommentEdit.class, patch));
        return show(new StatusToken(token));
    }

    @GET
    @Path("/export")
    public CommentExportView export(@PathParam("token") String token) {
        return CommentExportView.of(selfService.export(new StatusToken(token)), new StatusToken(token), paths);
    }

    @POST
    @Idempotent
    @Path("/withdraw")
    public Response withdraw(@PathParam("token") String token) {
        selfService.withdraw(new StatusToken(token));
        return show(new StatusToken(token));
    }

    @DELETE
    public ErasedView erase(@PathParam("token") String token, @QueryParam("all") String all) {
        boolean others = Boolean.TRUE.equals(Parameters.bool("all", all));
        StatusToken known = new StatusToken(token);
        return new ErasedView(others ? selfService.eraseAll(known) : selfService.erase(known), CommentState.ERASED);
    }

    private Response show(StatusToken token) {
        OwnComment comment = selfService.show(token);
        return Response.ok(OwnCommentView.of(comment, token, paths))
                .tag(Integer.toString(comment.version()))
                .build();
    }

    /** An erased comment. */
    record ErasedView(UUID id, CommentState state) {}
}
