package io.klartext.platform.http.cache;

import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.http.condition.IfNoneMatch;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A rendered answer.
 *
 * @param plain its bytes
 * @param gzip its compressed bytes; null if compression does not make it smaller
 * @param etag the strong tag of the plain bytes, in quotes
 * @param gzipEtag the strong tag of the compressed bytes, in quotes
 * @param headers the headers that every copy of the answer has
 * @param groups the groups that the answer depends on
 * @param until when the answer expires because of a schedule
 */
record CachedAnswer(
        Buffer plain,
        Buffer gzip,
        String etag,
        String gzipEtag,
        List<Map.Entry<String, String>> headers,
        Set<String> groups,
        Instant until) {
    private static final int HASH_BYTES = 16;
    private static final int MIN_COMPRESSED = 512;
    private static final int ENTRY_OVERHEAD = 1024;
    private static final int GROUP_OVERHEAD = 128;

    /**
     * Renders an answer.
     *
     * @param compressed whether a client may request the compressed form
     */
    static CachedAnswer of(
            byte[] body, List<Map.Entry<String, String>> headers, Dependencies dependencies, boolean compressed) {
        byte[] gzip = compressed && body.length >= MIN_COMPRESSED ? gzip(body) : body;
        String hash = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Sha256.digest().digest(body), HASH_BYTES));
        return new CachedAnswer(
                Buffer.buffer(body),
                gzip.length < body.length ? Buffer.buffer(gzip) : null,
                "\"" + hash + "\"",
                "\"" + hash + "-gzip\"",
                headers,
                dependencies.groups(),
                dependencies.until());
    }

    /**
     * The response to one request: plain or compressed, and without a body if the caller already has it.
     *
     * @param status 200, or 304 if the caller already has the answer
     */
    record Form(int status, List<Map.Entry<String, String>> headers, Buffer body) {}

    /** The form for a request (RFC 9110, sections 12.5.3 and 13.1.2). */
    Form formFor(HttpServerRequest request, CacheHeaders lifetimes) {
        boolean compressed = gzip != null && Encodings.acceptsGzip(request);
        List<Map.Entry<String, String>> all = new ArrayList<>(headers);
        all.add(Map.entry("ETag", compressed ? gzipEtag : etag));
        lifetimes.addLifetimes(groups.size(), until, all);
        if (compressed) {
            all.add(Map.entry("Content-Encoding", "gzip"));
        }
        return new Form(
                isKnownTo(request.getHeader(HttpHeaders.IF_NONE_MATCH)) ? 304 : 200, all, compressed ? gzip : plain);
    }

    /** Whether the caller already has the answer, plain or compressed (RFC 9110, section 13.1.2). */
    private boolean isKnownTo(String ifNoneMatch) {
        return ifNoneMatch != null
                && (IfNoneMatch.matches(ifNoneMatch, etag) || IfNoneMatch.matches(ifNoneMatch, gzipEtag));
    }

    /** The approximate memory that it takes, in bytes. */
    int weight() {
        int bytes = plain.length() + (gzip == null ? 0 : gzip.length());
        return bytes + ENTRY_OVERHEAD + GROUP_OVERHEAD * groups.size();
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return compressed.toByteArray();
    }
}
