package io.klartext.platform.http;

import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.list.WithBodies;
import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.klartext.platform.http.problem.ProblemWriter;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bounds the memory of pages with bodies: few are created at the same time. Further requests are refused with a 503. */
@Provider
@WithBodies
class AnswerBudget implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String MAKING = AnswerBudget.class.getName();
    private static final int AT_ONCE = 6;
    private static final String RETRY_SECONDS = "5";

    private final Semaphore making = new Semaphore(AT_ONCE);
    private final ProblemWriter problems;
    private final RoutingContext request;

    AnswerBudget(ProblemWriter problems, RoutingContext request) {
        this.problems = problems;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        MultivaluedMap<String, String> query = context.getUriInfo().getQueryParameters();
        if (!Bodies.areWanted(query.getFirst("fields"), query.getFirst("include"))) {
            return;
        }
        if (making.tryAcquire()) {
            AtomicBoolean held = new AtomicBoolean(true);
            request.put(MAKING, held);
            request.addEndHandler(ended -> finish(held));
        } else {
            context.abortWith(refused());
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        AtomicBoolean held = request.remove(MAKING);
        if (held != null) {
            finish(held);
        }
    }

    private void finish(AtomicBoolean held) {
        if (held.getAndSet(false)) {
            making.release();
        }
    }

    private Response refused() {
        return problems.response(
                        Problem.of(
                                ProblemType.UNAVAILABLE,
                                "Too many articles with bodies are being read. Try again shortly."),
                        request)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
