package io.klartext.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody else's server, which gets deliveries and answers as it is told. */
public final class Endpoint implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile String hangs;

    public Endpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** A request that arrived. */
    public record Received(String method, String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.containsKey(name) ? headers.get(name).get(0) : null;
        }
    }

    private record Reply(int status, String header, String value) {}

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook?from=klartext";
    }

    /** Answers the next request with that status. */
    public Endpoint answers(int status) {
        return answers(status, null, null);
    }

    /** Answers the next request with that status and a header. */
    public Endpoint answers(int status, String header, String value) {
        synchronized (replies) {
            replies.add(new Reply(status, header, value));
        }
        return this;
    }

    /** Answers no request from now on. */
    public Endpoint hangs() {
        return hangsAt("/");
    }

    /** Answers no request below that path from now on. */
    public Endpoint hangsAt(String path) {
        hangs = path;
        return this;
    }

    /** The next request; fails if none comes. */
    public Received next() {
        try {
            Received next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was delivered");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many further requests have arrived. */
    public int waiting() {
        return received.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        if (hangs != null && exchange.getRequestURI().getPath().startsWith(hangs)) {
            hang();
        }
        Reply reply;
        synchronized (replies) {
            reply = replies.isEmpty() ? new Reply(200, null, null) : replies.remove();
        }
        if (reply.header() != null) {
            exchange.getResponseHeaders().add(reply.header(), reply.value());
        }
        byte[] answer = "Danke".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
