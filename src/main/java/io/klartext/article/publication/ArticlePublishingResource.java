package io.klartext.article.publication;

import io.klartext.article.workingcopy.WorkingCopyViews;
import io.klartext.platform.http.body.OptionalBody;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;

/** Publishes articles. */
@Path(Paths.MANAGEMENT + "/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlePublishingResource {
    private final ArticlePublishing publishing;
    private final WorkingCopyViews views;
    private final CurrentCaller caller;

    ArticlePublishingResource(ArticlePublishing publishing, WorkingCopyViews views, CurrentCaller caller) {
        this.publishing = publishing;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/publish")
    @PermissionsAllowed(Scope.Names.ARTICLES_PUBLISH)
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @QueryParam("dryRun") String dryRun,
            @OptionalBody PublishOrder body) {
        PublishOrder order = Objects.requireNonNullElse(body, PublishOrder.UNCHANGED);
        if (Boolean.TRUE.equals(Parameters.bool("dryRun", dryRun))) {
            return Response.ok(PublishCheckView.of(publishing.check(id, IfMatch.parse(match), order, caller.get())))
                    .build();
        }
        publishing.publish(id, IfMatch.parse(match), order, caller.get());
        return views.get(id).completing(Response.ok());
    }
}
