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

/** The headers of a browser about the formats it reads, the bytes it has and the range it wants. */
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

    /** The value of {@code Accept}; null if there is none. */
    String accept() {
        List<String> accept = headers.getRequestHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.isEmpty() ? null : String.join(",", accept);
    }

    /** The same as values, for use after the request's context has ended. */
    Wanted wanted() {
        boolean head = request.getMethod().equals(HttpMethod.HEAD);
        return new Wanted(noneMatch, head ? null : range, ifRange, head);
    }

    /**
     * The wanted bytes.
     *
     * @param range null for all of it, and for HEAD
     * @param headersOnly whether it is a HEAD
     */
    record Wanted(String noneMatch, String range, String ifRange, boolean headersOnly) {
        boolean isKnown(String etag) {
            return IfNoneMatch.matches(noneMatch, etag);
        }

        /** The range that is wanted; empty for all of it. */
        Optional<ByteRange> part(String etag, long length) {
            return ByteRange.wanted(range, ifRange, etag, length);
        }
    }
}
