package io.klartext.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.klartext.platform.http.condition.ByteRange;
import io.klartext.platform.http.connection.Clients;
import io.klartext.platform.http.problem.DatabaseFailure;
import io.klartext.platform.http.problem.JsonProblems;
import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.klartext.platform.http.problem.ProblemWriter;
import io.klartext.platform.http.problem.Problems;
import io.klartext.platform.http.problem.StorageFailure;
import io.klartext.platform.http.receiving.BodyRules;
import io.klartext.platform.http.receiving.BodyTooLarge;
import io.klartext.platform.http.request.AllowedMethods;
import io.klartext.platform.http.request.RequestPath;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.failure.LoggedFailure;
import io.klartext.platform.kernel.failure.SqlFailure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Translates every exception, of resource methods and of the framework, into a problem document. */
class ExceptionMappers {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    private static final String RETRY_SECONDS = "5";
    private static final String SOON_SECONDS = "1";

    private final ProblemWriter problems;
    private final AllowedMethods methods;
    private final BodyRules bodies;
    private final RoutingContext context;

    ExceptionMappers(ProblemWriter problems, AllowedMethods methods, BodyRules bodies, RoutingContext context) {
        this.problems = problems;
        this.methods = methods;
        this.bodies = bodies;
        this.context = context;
    }

    @ServerExceptionMapper
    Response ofFailure(Failure failure) {
        String seconds = failure instanceof Failure.TooMany tooMany
                ? Long.toString(Math.max(1, tooMany.retryAfter().plusMillis(999).toSeconds()))
                : SOON_SECONDS;
        boolean passes = failure instanceof Failure.InProgress || failure instanceof Failure.TooMany;
        return passes ? answer(Problems.of(failure), seconds) : answer(Problems.of(failure));
    }

    // Subtypes are listed because the framework has its own mappers for some of them.
    @ServerExceptionMapper({JsonProcessingException.class, JsonMappingException.class, MismatchedInputException.class})
    Response ofJson(JsonProcessingException unreadable) {
        return problems.response(JsonProblems.of(unreadable), context).build();
    }

    @ServerExceptionMapper
    Response ofTooLargeBody(BodyTooLarge refused) {
        return problems.response(Problem.of(ProblemType.BODY_TOO_LARGE, refused.getMessage()), context)
                .build();
    }

    @ServerExceptionMapper
    Response ofRange(ByteRange.Unsatisfiable range) {
        return problems.response(
                        Problem.of(ProblemType.RANGE_NOT_SATISFIABLE, "The range is beyond the end of the content."),
                        context)
                .header("Content-Range", range.contentRange())
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response ofMissingKey() {
        return problems.response(Problem.of(ProblemType.UNAUTHORIZED, "This request needs a valid key."), context)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response ofMissingScope(ForbiddenException forbidden, ResourceInfo resource) {
        return problems.response(Problem.of(ProblemType.FORBIDDEN, lackOf(resource.getResourceMethod())), context)
                .build();
    }

    private static String lackOf(Method method) {
        PermissionsAllowed needed = method == null ? null : method.getAnnotation(PermissionsAllowed.class);
        if (needed == null && method != null) {
            needed = method.getDeclaringClass().getAnnotation(PermissionsAllowed.class);
        }
        return needed == null
                ? "This key lacks a scope that the request needs."
                : "This key lacks the scope '" + String.join("' or '", needed.value()) + "'.";
    }

    @ServerExceptionMapper
    Response ofFramework(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return ofJson(unreadable);
        }
        int status = refused.getResponse().getStatus();
        return ProblemType.ofStatus(status)
                .filter(type -> type != ProblemType.INTERNAL_ERROR)
                .map(type -> ofStatus(type, Problem.of(type, type.explain(refused.getMessage()))))
                .orElseGet(() -> ofAnything(refused));
    }

    @ServerExceptionMapper
    Response ofAnything(Throwable unexpected) {
        if (unexpected instanceof UncheckedIOException unchecked
                && unchecked.getCause() instanceof JsonProcessingException unreadable) {
            return ofJson(unreadable);
        }
        Response answer = DatabaseFailure.behind(unexpected)
                .map(problem -> ofDatabase(problem, unexpected))
                .orElseGet(() -> ofMistake(unexpected));
        breakOff();
        return answer;
    }

    /**
     * Ends an answer of which a part is sent already: its client would wait for the rest until the connection ends. With
     * HTTP/2 the connection goes on.
     */
    private void breakOff() {
        if (!context.response().headWritten()) {
            return;
        }
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            context.request().connection().close();
        }
    }

    private Response ofDatabase(Problem problem, Throwable cause) {
        LOG.warnf(
                "The database refused (%s, SQLSTATE %s): %s",
                problem.code(),
                SqlFailure.in(cause).map(SqlFailure::state).orElse("none"),
                cause.getClass().getName());
        return answer(problem);
    }

    private Response answer(Problem problem) {
        return problem.status() == ProblemType.UNAVAILABLE.status()
                ? answer(problem, RETRY_SECONDS)
                : problems.response(problem, context).build();
    }

    private Response answer(Problem problem, String retrySeconds) {
        return problems.response(problem, context)
                .header(HttpHeaders.RETRY_AFTER, retrySeconds)
                .build();
    }

    private Response ofMistake(Throwable unexpected) {
        if (Clients.hasLeft(context)) {
            LOG.debugf("The client left: %s", unexpected.getClass().getName());
            return Response.status(ProblemType.BAD_REQUEST.status()).build();
        }
        Optional<IOException> storage = StorageFailure.behind(unexpected);
        if (storage.isPresent()) {
            LOG.warnf("The storage failed: %s", storage.get());
            LOG.debug("The storage failed", unexpected);
            return answer(StorageFailure.problem());
        }
        LOG.error("A request failed", LoggedFailure.of(unexpected));
        return problems.response(
                        Problem.of(
                                ProblemType.INTERNAL_ERROR,
                                "An internal error occurred. The server log has details under 'requestId'."),
                        context)
                .build();
    }

    private Response ofStatus(ProblemType type, Problem problem) {
        return switch (type) {
            case UNSUPPORTED_MEDIA_TYPE -> ofMediaType();
            case NOT_FOUND, METHOD_NOT_ALLOWED -> ofRoute(type, problem);
            default -> problems.response(problem, context).build();
        };
    }

    /**
     * Routes of actions match more paths than there are actions, so the framework's status is corrected in both ways.
     */
    private Response ofRoute(ProblemType found, Problem problem) {
        String allowed = methods.at(RequestPath.of(context));
        boolean offered = found == ProblemType.NOT_FOUND
                && Set.of(allowed.split(", ", -1))
                        .contains(context.request().method().name());
        ProblemType type = allowed.isEmpty() || offered ? ProblemType.NOT_FOUND : ProblemType.METHOD_NOT_ALLOWED;
        Problem shown = type == found ? problem : Problem.of(type, type.explain(null));
        Response.ResponseBuilder response = problems.response(shown, context);
        return type == ProblemType.NOT_FOUND
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allowed).build();
    }

    private Response ofMediaType() {
        String wanted = bodies.mediaTypes(context);
        Problem problem =
                Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must have the media type " + wanted + ".");
        return problems.response(problem, context)
                .header(BodyRules.acceptHeader(context), wanted)
                .build();
    }
}
