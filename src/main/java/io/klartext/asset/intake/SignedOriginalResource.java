package io.klartext.asset.intake;

import io.klartext.asset.intake.SignedOriginals.SignedOriginal;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;

/** Gives editors the files that came with content credentials, byte for byte. */
@Path(Paths.MANAGEMENT + "/assets/{id}/signed-original")
@PermissionsAllowed(Scope.Names.ASSETS_WRITE)
public class SignedOriginalResource {
    private final SignedOriginals originals;

    SignedOriginalResource(SignedOriginals originals) {
        this.originals = originals;
    }

    @GET
    @Produces({"image/jpeg", "image/png", "image/webp"})
    public Response get(@PathParam("id") UUID id) throws IOException {
        SignedOriginal original = originals.get(id);
        String name = id + "." + original.format().extension();
        return Response.ok(originals.open(original), original.format().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, original.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
