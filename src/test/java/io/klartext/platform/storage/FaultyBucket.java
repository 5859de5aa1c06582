package io.klartext.platform.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A bucket of an S3 service that refuses everything, or breaks off in the middle, when it is told to. */
public final class FaultyBucket implements AutoCloseable {
    public static final String NAME = "bilder";

    private static final int HEX = 16;

    /** What it does instead of its work. */
    public enum Fault {
        NONE,
        BUSY,
        HALF
    }

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Fault fault = Fault.NONE;

    public FaultyBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void has(Fault next) {
        fault = next;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (fault == Fault.BUSY) {
                answer(exchange, 503, "<Error><Code>SlowDown</Code></Error>".getBytes(StandardCharsets.UTF_8));
                return;
            }
            String key = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> put(exchange, key);
                case "DELETE" -> objects.remove(key);
                default -> get(exchange, key);
            }
        }
    }

    private void put(HttpExchange exchange, String key) throws IOException {
        if (fault == Fault.HALF) {
            return;
        }
        objects.put(key, body(exchange));
        answer(exchange, 200, new byte[0]);
    }

    private void get(HttpExchange exchange, String key) throws IOException {
        byte[] object = objects.get(key);
        if (object == null) {
            answer(exchange, 404, new byte[0]);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            answer(exchange, 200, object);
        } else {
            String[] ends = range.substring("bytes=".length()).split("-", -1);
            int end = Math.min(Integer.parseInt(ends[1]) + 1, object.length);
            answer(exchange, 206, Arrays.copyOfRange(object, Integer.parseInt(ends[0]), end));
        }
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        // What is left of a request must not be taken for the next one.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body, 0, fault == Fault.HALF ? body.length / 2 : body.length);
            exchange.getResponseBody().flush();
        }
    }

    /** The body without its signed chunks. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        if (exchange.getRequestHeaders().getFirst("x-amz-decoded-content-length") == null) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunk(in); length > 0; length = chunk(in)) {
            body.writeBytes(in.readNBytes(length));
            in.skipNBytes(2);
        }
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return Integer.parseInt(line.toString().strip().split(";", -1)[0], HEX);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
