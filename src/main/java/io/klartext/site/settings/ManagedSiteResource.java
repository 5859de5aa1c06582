package io.klartext.site.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The settings of the site, for those who may change them. */
@Path(Paths.MANAGEMENT + "/site")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.SITE_MANAGE)
public class ManagedSiteResource {
    private final SiteSettings settings;
    private final SiteEditing editing;
    private final MergePatch patches;
    private final CurrentCaller caller;

    ManagedSiteResource(SiteSettings settings, SiteEditing editing, MergePatch patches, CurrentCaller caller) {
        this.settings = settings;
        this.editing = editing;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    public Response get() {
        WrittenSettings written = settings.written();
        return Response.ok(written).tag(Integer.toString(written.version())).build();
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String match, JsonNode patch) {
        editing.change(IfMatch.parse(match), patches.to(SiteDraft.class, patch), caller.get());
        return get();
    }
}
