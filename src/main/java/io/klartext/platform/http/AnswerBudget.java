package io.klartext.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds the memory of pages with bodies: few are created at the same time, by the size of the heap. A page takes several
 * times the bytes of its answer until it is rendered. Some requests wait a moment; further ones are refused with a 503.
 */
@Provider
@WithBodies
class AnswerBudget implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String MAKING = AnswerBudget.class.getName();
    private static final long HEAP_OF_PAGE = 256L * 1024 * 1024;
    private static final int MAX_AT_ONCE = 6;
    private static final int MAX_WAITING = 16;
    private static final int WAIT_SECONDS = 2;
    private static final String RETRY_SECONDS = "5";

    private final Semaphore making = new Semaphore(atOnce(Runtime.getRuntime().maxMemory()), true);
    private final ProblemWriter problems;
    private final ObjectMapper json;
    private final RoutingContext request;

    AnswerBudget(ProblemWriter problems, ObjectMapper json, RoutingContext request) {
        this.problems = problems;
        this.json = json;
        this.request = request;
    }

    /** How many pages a heap of so many bytes can hold while they are created. */
    static int atOnce(long heap) {
        return (int) Math.max(1, Math.min(MAX_AT_ONCE, heap / HEAP_OF_PAGE));
    }

    @Override
    public void filter(ContainerRequestContext context) {
        MultivaluedMap<String, String> query = context.getUriInfo().getQueryParameters();
        if (!Bodies.areWanted(query.getFirst("fields"), query.getFirst("include"))) {
            return;
        }
        if (mayMake()) {
            AtomicBoolean held = new AtomicBoolean(true);
            request.put(MAKING, held);
            request.addEndHandler(ended -> finish(held));
        } else {
            context.abortWith(refused());
        }
    }

    private boolean mayMake() {
        try {
            return making.tryAcquire()
                    || (making.getQueueLength() < MAX_WAITING && making.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Renders the page, because its articles would otherwise be kept until a slow client has read them. The next page is
     * begun when the connection has this one.
     */
    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (request.remove(MAKING) == null
                || !response.hasEntity()
                || response.getEntity() instanceof byte[]
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        try {
            response.setEntity(json.writeValueAsBytes(response.getEntity()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is plain data", e);
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
