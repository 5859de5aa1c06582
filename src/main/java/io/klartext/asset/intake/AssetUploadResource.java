package io.klartext.asset.intake;

import io.klartext.asset.management.AssetViews;
import io.klartext.asset.management.Assets;
import io.klartext.platform.http.body.Multipart;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.receiving.MaxBody;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Uploads images as assets, and replaces the files of assets. */
@Path(Paths.MANAGEMENT + "/assets")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.ASSETS_WRITE)
public class AssetUploadResource {
    private static final String LIMIT = "klartext.assets.max-upload-size";

    private final UploadForms forms;
    private final AssetUploading uploading;
    private final UploadedAssets uploaded;
    private final Assets assets;
    private final AssetViews views;
    private final CurrentCaller caller;

    AssetUploadResource(
            UploadForms forms,
            AssetUploading uploading,
            UploadedAssets uploaded,
            Assets assets,
            AssetViews views,
            CurrentCaller caller) {
        this.forms = forms;
        this.uploading = uploading;
        this.uploaded = uploaded;
        this.assets = assets;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(Multipart.MEDIA_TYPE)
    @MaxBody(LIMIT)
    public Response upload(@QueryParam("reuse") String reuse, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        boolean reusing = Boolean.TRUE.equals(Parameters.bool("reuse", reuse));
        Multipart form = new Multipart(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
        try (UploadForms.Upload upload = forms.read(form)) {
            Optional<UUID> same = reusing ? same(upload.image()) : Optional.empty();
            if (same.isPresent()) {
                return views.of(assets.get(same.get())).in(Response.ok());
            }
            UUID id = uploading.create(upload.image(), upload.metadata(), upload.fileName(), caller.get());
            return views.of(assets.get(id)).in(LocationResponse.created(Paths.MANAGEMENT + "/assets/" + id));
        }
    }

    private Optional<UUID> same(IncomingImage image) {
        return assets.findSame(image.clean().sha256(), image.uploadedSha256());
    }

    @PUT
    @Path("/{id}/file")
    @Consumes(Multipart.MEDIA_TYPE)
    @MaxBody(LIMIT)
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        VersionCondition condition = IfMatch.parse(match);
        uploaded.requireReplaceable(id, condition, caller.get());
        Multipart form = new Multipart(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
        try (UploadForms.Upload upload = forms.readFile(form)) {
            uploading.replace(id, condition, upload.image(), upload.fileName(), caller.get());
            return views.of(assets.get(id)).in(Response.ok());
        }
    }
}
