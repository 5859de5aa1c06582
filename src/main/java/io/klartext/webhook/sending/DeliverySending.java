package io.klartext.webhook.sending;

import io.klartext.platform.kernel.Clock;
import io.klartext.webhook.EndpointGuard;
import io.klartext.webhook.WebhookConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends a delivery once: to the address that was checked, without following redirects, and without holding a thread.
 */
@Singleton
public class DeliverySending {
    /**
     * How many deliveries are sent at a time, and to one host. Each webhook has a few of them, so that those which hang
     * leave enough for others, also at the same host.
     */
    public static final int MAX_IN_FLIGHT = 1000;

    private final EndpointGuard guard;
    private final DeliveryRequest requests;
    private final WebhookConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final HttpClient client;

    DeliverySending(EndpointGuard guard, DeliveryRequest requests, WebhookConfig config, Clock clock, Vertx vertx) {
        this.guard = guard;
        this.requests = requests;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MAX_IN_FLIGHT)
                .setMaxWaitQueueSize(MAX_IN_FLIGHT)
                .setDecompressionSupported(false));
    }

    /** Looks up the address, which may take a moment, and sends. The result never completes with a failure. */
    public CompletionStage<Outcome> send(ClaimedDelivery delivery) {
        long begun = System.nanoTime();
        try {
            URI url = URI.create(delivery.url());
            InetAddress address = guard.resolve(url.getHost());
            return request(delivery, url, address, begun);
        } catch (EndpointGuard.RefusedException e) {
            return CompletableFuture.completedFuture(Outcome.failed(since(begun), e.getMessage()));
        } catch (RuntimeException e) {
            // For example, the secret was sealed with another key.
            return CompletableFuture.completedFuture(Outcome.failed(since(begun), describe(e)));
        }
    }

    private CompletionStage<Outcome> request(ClaimedDelivery delivery, URI url, InetAddress address, long begun) {
        DeliveryRequest.Message message = requests.of(delivery, clock.now());
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        long timer = vertx.setTimer(
                config.timeout().toMillis(),
                ignored -> outcome.complete(Outcome.failed(since(begun), "no answer in time")));
        client.request(options(url, address))
                .onFailure(error -> outcome.complete(Outcome.failed(since(begun), describe(error))))
                .onSuccess(request -> {
                    sent.set(request);
                    send(request, message, outcome, begun);
                });
        return outcome.whenComplete((result, error) -> {
            vertx.cancelTimer(timer);
            if (result.status() == null && sent.get() != null) {
                sent.get().reset();
            }
        });
    }

    private static void send(
            HttpClientRequest request,
            DeliveryRequest.Message message,
            CompletableFuture<Outcome> outcome,
            long begun) {
        if (outcome.isDone()) {
            request.reset(); // It has waited for a connection for too long.
            return;
        }
        message.headers().forEach(request::putHeader);
        request.exceptionHandler(error -> outcome.complete(Outcome.failed(since(begun), describe(error))));
        request.send(message.body())
                .onFailure(error -> outcome.complete(Outcome.failed(since(begun), describe(error))))
                .onSuccess(response -> new AnswerReading(request, response, outcome, begun).begin());
    }

    private RequestOptions options(URI url, InetAddress address) {
        boolean ssl = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : ssl ? 443 : 80;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(ssl)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setConnectTimeout(config.timeout().toMillis());
    }

    static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** For the log of attempts: what kind of failure it was. */
    private static String describe(Throwable error) {
        return error.getClass().getSimpleName();
    }
}
