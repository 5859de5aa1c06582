package io.klartext.article.action;

import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Performs one action on many articles. */
@Path(Paths.MANAGEMENT + "/article-actions")
@Produces(MediaType.APPLICATION_JSON)
public class BulkActionResource {
    private final BulkActing acting;
    private final CurrentCaller caller;

    BulkActionResource(BulkActing acting, CurrentCaller caller) {
        this.acting = acting;
        this.caller = caller;
    }

    /** The results of a bulk request. */
    public record Results(List<BulkResult> items) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN, Scope.Names.ARTICLES_PUBLISH})
    public Response perform(BulkOrder order) {
        return Response.ok(new Results(acting.perform(order, caller.get()))).build();
    }
}
