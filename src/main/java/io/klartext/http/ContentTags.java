package io.klartext.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Gives answers a strong {@code ETag} of their bytes, and a 304 to who has them already (RFC 9110, section 13.1.2). */
@Singleton
public class ContentTags {
    private static final int HASH_BYTES = 16;

    private final ObjectMapper json;

    ContentTags(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The answer with its tag, or 304 without a body.
     *
     * @param ifNoneMatch the header, null if there is none
     */
    public Response answer(Response response, String ifNoneMatch) {
        String body = toJson(response.getEntity());
        String tag = "\"" + hash(body) + "\"";
        Response.ResponseBuilder answer = matches(ifNoneMatch, tag)
                ? Response.notModified()
                : Response.fromResponse(response).entity(body);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    /** Weakly compared, as the header demands. */
    private static boolean matches(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .anyMatch(given -> given.equals("*")
                                || given.replaceFirst("^W/", "").equals(tag));
    }

    private static String hash(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private String toJson(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is plain data", e);
        }
    }
}
