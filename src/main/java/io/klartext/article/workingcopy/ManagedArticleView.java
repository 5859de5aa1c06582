package io.klartext.article.workingcopy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/**
 * An article for the caller.
 *
 * @param allowedActions the actions that the caller may perform now
 * @param purgeAt when it is permanently deleted; null if it is not in the trash
 */
public record ManagedArticleView(@JsonUnwrapped WorkingCopy article, List<String> allowedActions, Instant purgeAt) {
    public int version() {
        return article.version();
    }

    /** Completes the response with this article and its ETag. */
    public Response completing(Response.ResponseBuilder response) {
        return response.entity(this).tag(Integer.toString(version())).build();
    }
}
