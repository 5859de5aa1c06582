package io.klartext.media.delivery;

import io.klartext.image.ImageFormat;
import io.klartext.platform.http.condition.ByteRange;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/**
 * The response that is an image: all of it, a range, or 304.
 *
 * @param name what a browser calls the file when it is saved
 * @param digest of the bytes, which makes the ETag
 * @param negotiated whether the format depends on {@code Accept}
 * @param isPublic whether anybody may see it
 */
record ImageView(String name, ImageFormat format, String digest, long bytes, boolean negotiated, boolean isPublic) {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_THIS_CALLER = "private, no-store";

    /** Keeps an SVG, which is a document, from running anything on our origin. */
    private static final String NOTHING_ACTIVE =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    /**
     * The response under these conditions.
     *
     * @param content gives the entity that sends the bytes of a range
     */
    Response to(ImageParameters.Wanted wanted, Function<ByteRange, Object> content) {
        if (wanted.isKnown(etag())) {
            return headed(Response.notModified()).build();
        }
        Optional<ByteRange> part = wanted.part(etag(), bytes);
        ByteRange range = part.orElseGet(() -> new ByteRange(0, bytes - 1, bytes));
        Response.ResponseBuilder answer = headed(
                        Response.status(part.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK))
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .header("Accept-Ranges", "bytes");
        part.ifPresent(given -> answer.header("Content-Range", given.contentRange()));
        return wanted.headersOnly()
                ? answer.build()
                : answer.entity(content.apply(range)).build();
    }

    private Response.ResponseBuilder headed(Response.ResponseBuilder answer) {
        answer.header(HttpHeaders.ETAG, etag())
                .header(HttpHeaders.CACHE_CONTROL, isPublic ? FOR_EVER : FOR_THIS_CALLER)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Timing-Allow-Origin", "*");
        if (negotiated) {
            answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        if (!format.isRaster()) {
            answer.header("Content-Security-Policy", NOTHING_ACTIVE);
        }
        return answer;
    }

    private String etag() {
        return '"' + digest + '"';
    }

    private String disposition() {
        return "inline; filename=\"" + name + "\"; filename*=UTF-8''" + name;
    }
}
