package io.klartext.access;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Role;
import io.klartext.platform.security.Scope;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The caller's own key and scopes. */
@Path(Paths.MANAGEMENT + "/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
    private final CurrentCaller caller;

    MeResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The caller's key, without its secret. */
    public record MeView(UUID id, String name, Role role, List<Scope> scopes) {}

    @GET
    public MeView get() {
        Caller me = caller.get();
        return new MeView(
                me.id(), me.name(), me.role(), me.scopes().stream().sorted().toList());
    }
}
