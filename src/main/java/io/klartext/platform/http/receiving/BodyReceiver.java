package io.klartext.platform.http.receiving;

import io.klartext.platform.http.connection.Clients;
import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.klartext.platform.http.problem.ProblemWriter;
import io.klartext.platform.http.request.RequestPath;
import io.klartext.platform.http.request.ResourceMethods;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Receives bodies on the event loop, after the caller is known and before a worker is taken: a slow body costs neither
 * a thread nor a database connection. A deadline and a limit on concurrent bodies apply, in total and for each network.
 * Small bodies are kept in memory, others in files.
 */
@Singleton
class BodyReceiver {
    private static final Logger LOG = Logger.getLogger(BodyReceiver.class);
    private static final int AFTER_AUTHORIZATION = 50;
    /** Bodies of up to 99,999 bytes are kept in memory. */
    private static final int DIGITS_IN_MEMORY = 6;

    private static final String RETRY_SECONDS = "5";
    private static final Duration LINGER = Duration.ofSeconds(1);
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Vertx vertx;
    private final ProblemWriter problems;
    private final BodyLimits limits;
    private final BodyConfig config;
    private final BodyFiles files;
    private final List<ResourceMethods.Route> routes;
    private final BodySlots bodies;
    private final BodySlots uploads;

    BodyReceiver(Vertx vertx, ProblemWriter problems, BodyLimits limits, BodyConfig config, ResourceMethods resources)
            throws IOException {
        this.vertx = vertx;
        this.problems = problems;
        this.limits = limits;
        this.config = config;
        this.files = new BodyFiles(vertx, config.incoming());
        this.routes = resources
                .all()
                .filter(route -> !WITHOUT_BODY.contains(HttpMethod.valueOf(route.verb())))
                .toList();
        this.bodies = new BodySlots(config.maxBodies(), config.maxBodiesPerNetwork());
        this.uploads = new BodySlots(config.maxUploads(), config.maxUploads());
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, AFTER_AUTHORIZATION);
    }

    private void receive(RoutingContext context) {
        if (WITHOUT_BODY.contains(context.request().method()) || isComplete(context.request())) {
            context.next();
            return;
        }
        String path = RequestPath.of(context);
        List<ResourceMethods.Route> here =
                routes.stream().filter(route -> route.isAt(path)).toList();
        if (here.isEmpty()) {
            context.next();
        } else if (here.stream().anyMatch(route -> route.method().isAnnotationPresent(Streamed.class))) {
            stream(context);
        } else {
            onEventLoop(context, () -> receiveWhole(context));
        }
    }

    private static boolean isComplete(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // In HTTP/2 a body needs neither header.
        boolean none = length == null
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        return none || "0".equals(length) || request.isEnded();
    }

    /** An authenticated request arrives on a worker thread. */
    private static void onEventLoop(RoutingContext context, Runnable task) {
        if (Context.isOnEventLoopThread()) {
            task.run();
        } else {
            ((HttpServerRequestInternal) context.request()).context().runOnContext(now -> task.run());
        }
    }

    private void stream(RoutingContext context) {
        if (Clients.hasLeft(context)) {
            return;
        }
        String address = address(context);
        if (!uploads.take(address)) {
            refuse(context, ProblemType.UNAVAILABLE, "Too many uploads are being received. Try again shortly.");
            return;
        }
        long deadline = vertx.setTimer(
                config.uploadDeadline().toMillis(),
                late -> context.request().connection().close());
        context.addEndHandler(end -> {
            vertx.cancelTimer(deadline);
            uploads.giveBack(address);
        });
        context.next();
    }

    private void receiveWhole(RoutingContext context) {
        if (Clients.hasLeft(context)) {
            // It left while its key was checked. Nothing would tell later that its body does not come.
            return;
        }
        String address = address(context);
        if (!bodies.take(address)) {
            refuse(context, ProblemType.UNAVAILABLE, "Too many requests are being received. Try again shortly.");
            return;
        }
        long limit = limits.of(context);
        boolean upload = limit > config.maxBodySize().asLongValue();
        Promise<Void> received = Promise.promise();
        long deadline = vertx.setTimer(
                (upload ? config.uploadDeadline() : config.bodyDeadline()).toMillis(),
                late -> received.tryFail(new BodyTooSlow()));
        if ("100-continue".equalsIgnoreCase(context.request().getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        Future<Void> reception = isSmall(context.request()) ? receiveSmall(context) : files.receive(context, limit);
        reception.onSuccess(done -> received.tryComplete()).onFailure(received::tryFail);
        received.future().onComplete(outcome -> {
            vertx.cancelTimer(deadline);
            bodies.giveBack(address);
            proceed(context, outcome.cause());
        });
    }

    private static Future<Void> receiveSmall(RoutingContext context) {
        Future<Buffer> body = context.request().body();
        context.request().resume();
        return body.onSuccess(((RoutingContextInternal) context)::setBody).mapEmpty();
    }

    private static boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.length() < DIGITS_IN_MEMORY;
    }

    private void proceed(RoutingContext context, Throwable failure) {
        if (failure == null) {
            context.next();
        } else if (failure instanceof BodyTooLarge) {
            refuse(context, ProblemType.BODY_TOO_LARGE, failure.getMessage());
        } else if (failure instanceof BodyTooSlow) {
            refuse(context, ProblemType.REQUEST_TIMEOUT, "The body did not arrive in time.");
        } else if (failure instanceof BodyNotStored) {
            LOG.warnf("A body could not be stored: %s", failure.getCause());
            refuse(context, ProblemType.UNAVAILABLE, "The body could not be stored. Try again shortly.");
        } else {
            LOG.debug("The client left before its body had arrived");
        }
    }

    /** Answers and closes the connection, because the rest of the body is not needed. */
    private void refuse(RoutingContext context, ProblemType type, String detail) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        if (type == ProblemType.UNAVAILABLE) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        problems.send(context, Problem.of(type, detail));
        vertx.setTimer(LINGER.toMillis(), now -> context.request().connection().close());
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }

    private static final class BodyTooSlow extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
