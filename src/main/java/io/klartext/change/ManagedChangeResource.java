package io.klartext.change;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The changes that the caller's scopes allow to know. */
@Path(Paths.MANAGEMENT + "/changes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ManagedChangeResource {
    private final ChangeWaiting changes;
    private final CurrentCaller caller;

    ManagedChangeResource(ChangeWaiting changes, CurrentCaller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    public Uni<ChangePage> list(@BeanParam ChangeParameters parameters) {
        return changes.read(
                ChangeFilter.ofKey(parameters.types(), caller.get().scopes()),
                parameters.after(),
                parameters.limit(),
                parameters.waiting());
    }
}
