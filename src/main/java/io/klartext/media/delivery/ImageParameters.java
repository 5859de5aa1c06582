package io.klartext.media.delivery;

import io.klartext.platform.http.condition.ByteRange;
import io.klartext.platform.http.condition.IfNoneMatch;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Optional;

/** The request headers for formats, caching and byte ranges. */
public class ImageParameters {
    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    String noneMatch;

    @HeaderParam("Range")
    String range;

    @HeaderParam("If-Range")
    String ifRange;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    /** The accepted formats, or null. */
    String accept() {
        List<String> accept = headers.getRequestHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.isEmpty() ? null : String.join(",", accept);
    }

    /** A copy that can be used after the request has ended. */
    Wanted wanted() {
        boolean head = request.getMethod().equals(HttpMethod.HEAD);
        return new Wanted(noneMatch, head ? null : range, ifRange, head);
    }

    /**
     * The part of a representation to send.
     *
     * @param range null for the whole; only GET has ranges
     * @param headersOnly whether it is a HEAD
     */
    record Wanted(String noneMatch, String range, String ifRange, boolean headersOnly) {
        boolean isKnown(String etag) {
            return IfNoneMatch.matches(noneMatch, etag);
        }

        /** The requested range, empty for the whole. */
        Optional<ByteRange> part(String etag, long length) {
            return ByteRange.wanted(range, ifRange, etag, length);
        }
    }
}
