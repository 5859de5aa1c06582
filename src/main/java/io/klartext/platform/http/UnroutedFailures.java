package io.klartext.platform.http;

import io.klartext.platform.http.connection.Clients;
import io.klartext.platform.http.problem.DatabaseFailure;
import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.klartext.platform.http.problem.ProblemWriter;
import io.klartext.platform.kernel.failure.LoggedFailure;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Answers failures outside of Jakarta REST with problem documents. The framework would answer without one, and log the
 * path with the secret that may be in it.
 */
@Singleton
class UnroutedFailures {
    private static final Logger LOG = Logger.getLogger(UnroutedFailures.class);
    private static final int BEFORE_THE_FRAMEWORK = Integer.MAX_VALUE - 1;

    private final ProblemWriter problems;

    UnroutedFailures(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || Clients.hasLeft(context)) {
            return;
        }
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        Problem problem = problem(context);
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        problems.send(context, problem);
    }

    private static Problem problem(RoutingContext context) {
        if (context.failure() instanceof ForbiddenException) {
            return Problem.of(ProblemType.FORBIDDEN, "This key lacks the scope for this path.");
        }
        ProblemType type = ProblemType.ofStatus(context.statusCode()).orElse(ProblemType.INTERNAL_ERROR);
        if (type != ProblemType.INTERNAL_ERROR) {
            return Problem.of(type, type.explain(null));
        }
        return DatabaseFailure.behind(context.failure()).orElseGet(() -> {
            LOG.error("A request failed", LoggedFailure.of(context.failure()));
            return Problem.of(type, "An internal error occurred. The server log has details under 'requestId'.");
        });
    }
}
