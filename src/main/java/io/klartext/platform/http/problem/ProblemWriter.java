package io.klartext.platform.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.http.request.RequestId;
import io.klartext.platform.http.request.RequestPath;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Ids;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Sends problem documents, through Jakarta REST or, for requests that do not reach it, directly. */
@Singleton
public class ProblemWriter {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ObjectMapper json;
    private final Clock clock;

    public ProblemWriter(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** An id for a request that could not be read. */
    public String newRequestId() {
        return Ids.next(clock.now()).toString();
    }

    /** The document for an unreadable request. It contains no path, which is unknown or may be unsafe. */
    public String toJson(Problem problem, String requestId) {
        return toJson(problem.at(null, requestId));
    }

    public Response.ResponseBuilder response(Problem problem, RoutingContext context) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(toJson(problem, context));
    }

    /** Sends the problem that belongs to the status. */
    public void send(RoutingContext context, int status, String detail) {
        send(context, Problem.of(ProblemType.ofStatus(status).orElse(ProblemType.INTERNAL_ERROR), detail));
    }

    public void send(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(toJson(problem, context));
    }

    private String toJson(Problem problem, RoutingContext context) {
        Problem complete = problem.at(PublicUrl.of(RequestPath.shown(context)), RequestId.of(context));
        // Caches keep one answer to a reading request for all languages.
        boolean told = !READING.contains(context.request().method());
        return toJson(
                told
                        ? complete.with(
                                ProblemMessages.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                        : complete);
    }

    private String toJson(Problem complete) {
        try {
            return json.writeValueAsString(complete);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document is plain data", e);
        }
    }
}
