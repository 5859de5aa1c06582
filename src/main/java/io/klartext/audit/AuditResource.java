package io.klartext.audit;

import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The audit log, read-only. */
@Path(Paths.MANAGEMENT + "/audit")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.AUDIT_READ)
public class AuditResource {
    private final AuditLog log;
    private final PagedResponses lists;

    AuditResource(AuditLog log, PagedResponses lists) {
        this.log = log;
        this.lists = lists;
    }

    @GET
    public Response list(@BeanParam AuditParameters parameters, @BeanParam PageParameters pages, @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        return lists.answer(log.page(parameters.filter(), page), page, uri);
    }
}
