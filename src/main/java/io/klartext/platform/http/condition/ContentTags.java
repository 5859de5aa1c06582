package io.klartext.platform.http.condition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.crypto.Sha256;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Base64;

/** Adds a strong {@code ETag} of the bytes to answers, and answers 304 to unchanged ones (RFC 9110, section 13.1.2). */
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
        Response.ResponseBuilder answer = IfNoneMatch.matches(ifNoneMatch, tag)
                ? Response.notModified()
                : Response.fromResponse(response).entity(body);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    private static String hash(String body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(body), HASH_BYTES));
    }

    private String toJson(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is plain data", e);
        }
    }
}
