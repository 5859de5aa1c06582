package io.klartext.platform.http;

import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.list.WithBodies;
import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.klartext.platform.http.problem.ProblemWriter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the memory of pages with bodies. Few are created at the same time, and pages that clients have not read yet
 * share a budget of bytes. Requests beyond it are refused with a 503.
 */
@Provider
@WithBodies
class AnswerBudget implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String MAKING = AnswerBudget.class.getName();
    private static final int AT_ONCE = 6;
    private static final String RETRY_SECONDS = "5";

    private final Semaphore making = new Semaphore(AT_ONCE);
    private final AtomicLong underWay = new AtomicLong();
    private final Instance<AnswerConfig> config;
    private final ProblemWriter problems;
    private final RoutingContext request;

    /**
     * Created by injection.
     *
     * @param config must not be read yet, because filters are created before the configuration can be read
     */
    AnswerBudget(Instance<AnswerConfig> config, ProblemWriter problems, RoutingContext request) {
        this.config = config;
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
            request.put(MAKING, making);
        } else {
            context.abortWith(refused());
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (request.remove(MAKING) == null) {
            return;
        }
        making.release();
        if (response.getEntity() instanceof byte[] bytes && !reserve(bytes.length)) {
            Response refused = refused();
            response.setStatus(refused.getStatus());
            response.getHeaders().clear();
            response.getHeaders().putAll(refused.getHeaders());
            response.setEntity(refused.getEntity(), null, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    private boolean reserve(int bytes) {
        if (underWay.addAndGet(bytes) > config.get().answerMemory().asLongValue()) {
            underWay.addAndGet(-bytes);
            return false;
        }
        request.addEndHandler(sent -> underWay.addAndGet(-bytes));
        return true;
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
