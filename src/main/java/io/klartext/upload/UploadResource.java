package io.klartext.upload;

import io.klartext.platform.http.body.OptionalBody;
import io.klartext.platform.http.receiving.MaxBody;
import io.klartext.platform.http.receiving.Streamed;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Resumable uploads. */
@Path(TusProtocol.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.ASSETS_WRITE)
public class UploadResource {
    private static final String PIECE = "application/offset+octet-stream";
    private static final String LIMIT = "klartext.assets.max-upload-size";
    private static final String LENGTH = "Upload-Length";
    private static final String OFFSET = "Upload-Offset";
    private static final String METADATA = "Upload-Metadata";
    private static final String CHECKSUM = "Upload-Checksum";
    private static final String EXPIRES = "Upload-Expires";
    private static final String ASSET = "Upload-Asset";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Uploading uploading;
    private final CurrentCaller caller;

    UploadResource(Uploading uploading, CurrentCaller caller) {
        this.uploading = uploading;
        this.caller = caller;
    }

    @OPTIONS
    public Response options() {
        return Response.noContent()
                .header(TusProtocol.SUPPORTED, TusProtocol.VERSION)
                .header("Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination")
                .header("Tus-Max-Size", uploading.maxLength())
                .header("Tus-Checksum-Algorithm", String.join(",", Checksum.algorithms()))
                .build();
    }

    @POST
    @Idempotent
    @Consumes(PIECE)
    @MaxBody(LIMIT)
    @Streamed
    public Response begin(
            @HeaderParam(TusProtocol.RESUMABLE) String version,
            @HeaderParam(LENGTH) String length,
            @HeaderParam(METADATA) String metadata,
            @HeaderParam(CHECKSUM) String checksum,
            @Context HttpHeaders headers,
            @OptionalBody InputStream body)
            throws IOException {
        TusProtocol.require(version);
        long bytes = number(LENGTH, length);
        if (bytes == 0) {
            throw new Failure.BadParameter(LENGTH, "'" + LENGTH + "' must be 1 or more.");
        }
        Chunk first = piece(headers, body, checksum);
        Upload upload = headers.getMediaType() == null
                ? uploading.begin(bytes, metadata, caller.get())
                : uploading.beginWith(first, bytes, metadata, caller.get());
        return state(LocationResponse.created(TusProtocol.PATH + "/" + upload.id()), upload)
                .build();
    }

    /** Answers HEAD, too. */
    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id, @HeaderParam(TusProtocol.RESUMABLE) String version) {
        if (version != null) {
            TusProtocol.require(version);
        }
        Upload upload = uploading.get(id, caller.get());
        return state(Response.ok(UploadView.of(upload)), upload)
                .header(LENGTH, upload.length())
                .header(METADATA, upload.metadata())
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(PIECE)
    @MaxBody(LIMIT)
    @Streamed
    public Response append(
            @PathParam("id") UUID id,
            @HeaderParam(TusProtocol.RESUMABLE) String version,
            @HeaderParam(OFFSET) String offset,
            @HeaderParam(CHECKSUM) String checksum,
            @Context HttpHeaders headers,
            @OptionalBody InputStream body)
            throws IOException {
        TusProtocol.require(version);
        long from = number(OFFSET, offset);
        Chunk piece = piece(headers, body, checksum);
        return state(Response.noContent(), uploading.append(id, from, piece, caller.get()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") UUID id, @HeaderParam(TusProtocol.RESUMABLE) String version)
            throws IOException {
        TusProtocol.require(version);
        uploading.remove(id, caller.get());
        return Response.noContent().build();
    }

    private static Chunk piece(HttpHeaders headers, InputStream body, String checksum) {
        InputStream content = body == null ? InputStream.nullInputStream() : body;
        return new Chunk(content, headers.getLength(), Checksum.parse(checksum));
    }

    private static Response.ResponseBuilder state(Response.ResponseBuilder response, Upload upload) {
        return response.header(OFFSET, upload.received())
                .header(EXPIRES, httpDate(upload.expiresAt()))
                .header(ASSET, upload.asset());
    }

    private static String httpDate(Instant time) {
        return HTTP_DATE.format(time.atOffset(ZoneOffset.UTC));
    }

    private static long number(String header, String value) {
        if (value == null || !NUMBER.matcher(value).matches()) {
            throw new Failure.BadParameter(header, "'" + header + "' must be a number of bytes.");
        }
        return Long.parseLong(value);
    }
}
