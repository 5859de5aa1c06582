import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Measures the memory of open streams, the delay of webhooks, and whether a kill loses or repeats deliveries. */
public final class SubscriberBench {
    private static final int STREAMS = 1000;
    private static final int TOLD = 20;
    private static final int HANGING = 5;
    private static final int PUBLISHED = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, List<Long>> arrivals = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> received = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private SubscriberBench() {}

    /** Arguments: a directory for the work, the number of changes, the number of endpoints. */
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        new SubscriberBench().run(work, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(0);
    }

    private void run(Path work, int changes, int endpoints) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "KLARTEXT_WEBHOOKS_ALLOW_PRIVATE", "true",
                "KLARTEXT_WEBHOOKS_ALLOW_INSECURE", "true",
                "KLARTEXT_WEBHOOKS_MAX_ENDPOINTS", "200"));
        HttpServer receiver = receiver();
        try (DeliveryServer first = DeliveryServer.start(work, settings)) {
            streams(first);
            settings.put("KLARTEXT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + first.databasePort() + "/klartext");
            settings.put("KLARTEXT_DATABASE_USERNAME", "klartext");
            settings.put("KLARTEXT_DATABASE_PASSWORD", first.databasePassword());
            Path other = Files.createDirectories(work.resolve("other"));
            try (DeliveryServer second = DeliveryServer.start(other, settings)) {
                latency(first, second, receiver.getAddress().getPort());
                drain(first, second, receiver.getAddress().getPort(), changes, endpoints);
            }
        }
        end.countDown();
        receiver.stop(0);
    }

    private void streams(DeliveryServer server) throws Exception {
        for (int i = 0; i < TOLD; i++) {
            publish(server, "Vorher " + i);
        }
        double before = server.megabytes();
        List<Socket> sockets = new ArrayList<>();
        List<BufferedReader> readers = new ArrayList<>();
        URI url = URI.create(server.url("/api/v1/events"));
        for (int i = 0; i < STREAMS; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
            socket.getOutputStream()
                    .write(("GET " + url.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
            readers.add(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
        for (BufferedReader reader : readers) {
            readUntil(reader, "retry:", 1);
        }
        double opened = server.megabytes();
        for (int i = 0; i < TOLD; i++) {
            publish(server, "Im Strom " + i);
        }
        for (BufferedReader reader : readers) {
            readUntil(reader, "id:", TOLD);
        }
        System.out.printf(
                "%d streams: %.0f MB more when open, %.0f MB more when each was told of %d changes%n",
                STREAMS, opened - before, server.megabytes() - before, TOLD);
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void readUntil(BufferedReader reader, String begin, int times) throws IOException {
        int found = 0;
        while (found < times) {
            String line = reader.readLine();
            if (line == null) {
                throw new IllegalStateException("the stream has ended");
            }
            found += line.startsWith(begin) ? 1 : 0;
        }
    }

    private void latency(DeliveryServer first, DeliveryServer second, int port) throws Exception {
        for (int i = 0; i < 20; i++) {
            webhook(first, port, i < HANGING ? "hanging/" + i : "article.published/" + i, "article.published");
        }
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < PUBLISHED; i++) {
            String id = publish(i % 2 == 0 ? first : second, "Für Endpunkte " + i);
            long committed = System.nanoTime();
            while (arrivals.getOrDefault(id, List.of()).size() < 20 - HANGING) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            List.copyOf(arrivals.get(id)).forEach(at -> waits.add(Math.max(0, at - committed) / 1_000_000));
        }
        waits.sort(null);
        System.out.printf(
                "two servers, 20 endpoints of which %d hang, from the answer to the delivery: p50 %d ms, p95 %d ms, max %d ms%n",
                HANGING, waits.get(waits.size() / 2), waits.get(waits.size() * 95 / 100), waits.get(waits.size() - 1));
        try (Connection database = first.database()) {
            execute(database, "delete from webhook");
        }
    }

    private void drain(DeliveryServer first, DeliveryServer second, int port, int changes, int endpoints)
            throws Exception {
        received.clear();
        for (int i = 0; i < endpoints; i++) {
            webhook(first, port, "drain/" + i, "article.updated");
        }
        long expected = (long) changes * endpoints;
        long begin = System.nanoTime();
        try (Connection database = first.database()) {
            execute(database, """
                    insert into event (id, type, subject, data, occurred_at, groups, is_public, paths)
                    select gen_random_uuid(), 'article.updated', gen_random_uuid(), '{}', now(), '{}', true, '{}'
                    from generate_series(1, %d)""".formatted(changes));
            until(() -> received.size() > expected / 3);
            second.kill();
            System.out.printf("killed after %d deliveries%n", received.size());
            until(() -> count(database, "select count(*) from webhook_delivery where state = 'delivered'") == expected);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long rows = count(database, "select count(*) from webhook_delivery");
            long pairs = count(
                    database, "select count(*) from (select distinct webhook_id, first_sequence from webhook_delivery) d");
            long again = received.values().stream().filter(times -> times.get() > 1).count();
            System.out.printf(
                    "%d changes, %d endpoints: %d deliveries in %.0f s (leases of the killed server included), %d received,"
                            + " %d lost, %d of one change twice, %d received again with the same id%n",
                    changes, endpoints, rows, seconds, received.size(), expected - received.size(), rows - pairs, again);
        }
    }

    private interface Question {
        boolean isTrue() throws Exception;
    }

    private static void until(Question question) throws Exception {
        while (!question.isTrue()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All endpoints. The first part of the path says how an endpoint behaves. */
    private HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return server;
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        long now = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/hanging/")) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else if (path.startsWith("/drain/")) {
            received.computeIfAbsent(exchange.getRequestHeaders().getFirst("webhook-id"), id -> new AtomicLong())
                    .incrementAndGet();
        } else {
            String subject = JSON.readTree(body).at("/data/subject/id").asText();
            arrivals.computeIfAbsent(subject, id -> java.util.Collections.synchronizedList(new ArrayList<>()))
                    .add(now);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void webhook(DeliveryServer server, int port, String path, String type) throws Exception {
        post(server, "/api/v1/manage/webhooks", """
                {"url":"http://127.0.0.1:%d/%s","types":["%s"]}""".formatted(port, path, type));
    }

    private String publish(DeliveryServer server, String headline) throws Exception {
        String id = post(server, "/api/v1/manage/articles", """
                {"headline":"%s","body":[{"_type":"block","children":[{"_type":"span","text":"Da."}]}]}"""
                        .formatted(headline))
                .get("id")
                .asText();
        post(server, "/api/v1/manage/articles/" + id + "/publish", "{}");
        return id;
    }

    private JsonNode post(DeliveryServer server, String path, String json) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.url(path)))
                        .header("Authorization", "Bearer " + DeliveryServer.KEY)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
