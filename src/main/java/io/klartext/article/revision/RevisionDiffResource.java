package io.klartext.article.revision;

import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The difference between two revisions of an article. */
@Path(Paths.MANAGEMENT + "/articles/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionDiffResource {
    private final RevisionComparing comparing;

    RevisionDiffResource(RevisionComparing comparing) {
        this.comparing = comparing;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public RevisionDiff compare(
            @PathParam("id") UUID id, @QueryParam("from") String from, @QueryParam("to") String to) {
        return comparing.compare(id, number("from", from), number("to", to));
    }

    private static Integer number(String name, String value) {
        return value == null ? null : Parameters.integer(name, value, 0, 1, Integer.MAX_VALUE);
    }
}
