package io.klartext.comment.report;

import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Reports of readers. The answer does not reveal other reports or their effect. */
@Path(Paths.DELIVERY + "/comments/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CommentReportResource {
    private final CommentReporting reporting;

    CommentReportResource(CommentReporting reporting) {
        this.reporting = reporting;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(@PathParam("id") UUID id, ReportRequest report, @Context RoutingContext request) {
        reporting.report(id, report, request.request().remoteAddress().hostAddress());
        return Response.accepted(new ReportView(id, "received"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Equal for first and repeated reports. */
    record ReportView(UUID commentId, String state) {}
}
