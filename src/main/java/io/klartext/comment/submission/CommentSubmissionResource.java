package io.klartext.comment.submission;

import io.klartext.comment.CommentState;
import io.klartext.comment.CommentSubmission;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.site.Locales;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The submission of comments. */
@Path(Paths.DELIVERY + "/articles/{slug}/comments")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CommentSubmissionResource {
    private static final String FIRST_VERSION = "1";

    private final CommentSubmitting submitting;

    CommentSubmissionResource(CommentSubmitting submitting) {
        this.submitting = submitting;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(
            @PathParam("slug") String slug,
            @QueryParam("locale") String locale,
            CommentSubmission submission,
            @Context RoutingContext request) {
        SubmittedComment taken = submitting.submit(
                slug,
                Locales.parse(locale),
                submission,
                request.request().remoteAddress().hostAddress());
        ReceiptView receipt = ReceiptView.of(taken);
        Response.Status status =
                taken.state() == CommentState.PUBLISHED ? Response.Status.CREATED : Response.Status.ACCEPTED;
        return Response.status(status)
                .header(HttpHeaders.LOCATION, receipt.statusUrl())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .tag(FIRST_VERSION)
                .entity(receipt)
                .build();
    }
}
