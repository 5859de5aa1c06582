package io.klartext.platform.http.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Keyset;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;

/**
 * Encodes positions in lists as opaque cursors, and decodes them. A cursor is signed together with the path, the
 * filters and the sort order. A cursor that was changed, or that is used with other ones, is answered with 400.
 */
@Singleton
class Cursors {
    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_LENGTH = 4000;

    /** The parameters that may differ between two pages of one list. */
    private static final Set<String> FREE = Set.of("cursor", "limit", "count", "fields");

    private final SigningKey key;
    private final ObjectMapper json;

    Cursors(SigningKey key, ObjectMapper json) {
        this.key = key;
        this.json = json;
    }

    /**
     * The position as text.
     *
     * @param filter a filter that is not part of the URL; empty if there is none
     */
    String write(Keyset place, UriInfo uri, String filter) {
        byte[] content = toJson(place);
        byte[] signature = signature(content, uri, filter);
        byte[] token = ByteBuffer.allocate(signature.length + content.length)
                .put(signature)
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    Keyset read(String cursor, UriInfo uri, String filter) {
        byte[] token = decode(cursor);
        byte[] content = Arrays.copyOfRange(token, SIGNATURE_BYTES, token.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(token, SIGNATURE_BYTES), signature(content, uri, filter))) {
            throw refused();
        }
        return fromJson(content);
    }

    private static byte[] decode(String cursor) {
        try {
            byte[] token = cursor.length() > MAX_LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (token.length > SIGNATURE_BYTES) {
                return token;
            }
        } catch (IllegalArgumentException e) {
            // not Base64: refused like a forged cursor
        }
        throw refused();
    }

    private static Failure refused() {
        return new Failure.BadParameter(
                "cursor", "'cursor' was not made for this list with these filters and this sort.");
    }

    private byte[] signature(byte[] content, UriInfo uri, String filter) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        TreeMap<String, Object> binding = new TreeMap<>(parameters);
        binding.keySet().removeAll(FREE);
        byte[] scope = (uri.getPath() + binding + filter).getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(scope.length + content.length + 1)
                .put(scope)
                .put((byte) 0)
                .put(content)
                .array();
        return Arrays.copyOf(key.sign("cursor", message), SIGNATURE_BYTES);
    }

    private byte[] toJson(Keyset place) {
        try {
            return json.writeValueAsBytes(place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a keyset is plain data", e);
        }
    }

    private Keyset fromJson(byte[] content) {
        try {
            return json.readValue(content, Keyset.class);
        } catch (IOException e) {
            throw new IllegalStateException("a signed keyset is what we wrote", e);
        }
    }
}
