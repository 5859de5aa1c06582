import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Endpoints of webhooks. The first part of a path says how an endpoint behaves: hanging, drain, or anything else. */
final class SubscriberEndpoints implements AutoCloseable {
    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\\{[^}]*\"id\":\"([^\"]+)\"");
    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":([0-9]+)");

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, List<Long>> arrivals = new ConcurrentHashMap<>();
    private final Map<String, Map<Long, UUID>> drained = new ConcurrentHashMap<>();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong doubled = new AtomicLong();
    private volatile long latest;

    SubscriberEndpoints() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    /** When deliveries about that subject have arrived, by {@link System#nanoTime}. */
    List<Long> arrivals(String subject) {
        return arrivals.getOrDefault(subject, List.of());
    }

    /** How many different changes have arrived, summed over the endpoints below drain. */
    long received() {
        return received.get();
    }

    /** When a change came to an endpoint below drain for the first time, the latest such moment. */
    long latest() {
        return latest;
    }

    /** How often a change came again with the id that it had before. */
    long repeated() {
        return repeated.get();
    }

    /** How often a change came again with another id, which must not happen. */
    long doubled() {
        return doubled.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/hanging/")) {
            hang();
        } else if (path.startsWith("/drain/")) {
            drain(path, Long.parseLong(found(SEQUENCE, body)), exchange, now);
        } else {
            arrivals.computeIfAbsent(found(SUBJECT, body), id -> new CopyOnWriteArrayList<>())
                    .add(now);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void drain(String path, long sequence, HttpExchange exchange, long now) {
        UUID id = UUID.fromString(exchange.getRequestHeaders().getFirst("webhook-id"));
        UUID known = drained.computeIfAbsent(path, endpoint -> new ConcurrentHashMap<>())
                .putIfAbsent(sequence, id);
        if (known == null) {
            latest = now;
        }
        (known == null ? received : known.equals(id) ? repeated : doubled).incrementAndGet();
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + body);
        }
        return matcher.group(1);
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
