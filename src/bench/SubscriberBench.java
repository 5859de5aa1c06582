import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Measures the memory of open streams, the delay of webhooks, and whether a kill loses or repeats deliveries. */
public final class SubscriberBench {
    private static final int STREAMS = 1000;
    private static final int TOLD = 20;
    private static final int HANGING = 5;
    private static final int PUBLISHED = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final SubscriberEndpoints endpoints;
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "KLARTEXT_WEBHOOKS_ALLOW_PRIVATE", "true",
            "KLARTEXT_WEBHOOKS_ALLOW_INSECURE", "true"));

    private SubscriberBench(SubscriberEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Arguments: a directory for the work, and the numbers of changes, endpoints and kills. */
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        try (SubscriberEndpoints endpoints = new SubscriberEndpoints()) {
            SubscriberBench bench = new SubscriberBench(endpoints);
            bench.streamsAndLatency(Files.createDirectories(work.resolve("latency")));
            if (Integer.parseInt(arguments[2]) > 100) {
                bench.settings.put("KLARTEXT_WEBHOOKS_MAX_ENDPOINTS", arguments[2]);
            }
            try (SubscriberDrain drain = new SubscriberDrain(
                    Files.createDirectories(work.resolve("drain")),
                    bench.settings,
                    endpoints,
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]))) {
                drain.run();
            }
        }
        System.exit(0);
    }

    private void streamsAndLatency(Path work) throws Exception {
        try (DeliveryServer first = DeliveryServer.start(work, settings)) {
            streams(first);
            Map<String, String> shared = new HashMap<>(settings);
            shared.put("KLARTEXT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + first.databasePort() + "/klartext");
            shared.put("KLARTEXT_DATABASE_USERNAME", "klartext");
            shared.put("KLARTEXT_DATABASE_PASSWORD", first.databasePassword());
            try (DeliveryServer second = DeliveryServer.start(Files.createDirectories(work.resolve("other")), shared)) {
                latency(first, second);
            }
        }
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

    private void latency(DeliveryServer first, DeliveryServer second) throws Exception {
        for (int i = 0; i < 20; i++) {
            webhook(first, endpoints.url(i < HANGING ? "hanging/" + i : "prompt/" + i), "article.published");
        }
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < PUBLISHED; i++) {
            String id = publish(i % 2 == 0 ? first : second, "Für Endpunkte " + i);
            long committed = System.nanoTime();
            while (endpoints.arrivals(id).size() < 20 - HANGING) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            endpoints.arrivals(id).forEach(at -> waits.add(Math.max(0, at - committed) / 1_000_000));
        }
        waits.sort(null);
        System.out.printf(
                "two servers, 20 endpoints of which %d hang, from the answer to the delivery: p50 %d ms, p95 %d ms, max %d ms%n",
                HANGING, waits.get(waits.size() / 2), waits.get(waits.size() * 95 / 100), waits.get(waits.size() - 1));
    }

    static void webhook(DeliveryServer server, String url, String type) {
        post(server, "/api/v1/manage/webhooks", """
                {"url":"%s","types":["%s"]}""".formatted(url, type));
    }

    /** Creates a webhook that waits; its id. */
    static String pausedWebhook(DeliveryServer server, String url, String type) {
        return post(server, "/api/v1/manage/webhooks", """
                {"url":"%s","types":["%s"],"paused":true}""".formatted(url, type))
                .get("id")
                .asText();
    }

    static void resumeWebhook(DeliveryServer server, String id, String url, String type) {
        send(server, "PUT", "/api/v1/manage/webhooks/" + id, """
                {"url":"%s","types":["%s"]}""".formatted(url, type));
    }

    /** Creates an article; its id. */
    static String article(DeliveryServer server, String headline) {
        return post(server, "/api/v1/manage/articles", """
                {"headline":"%s","body":[{"_type":"block","children":[{"_type":"span","text":"Da."}]}]}"""
                        .formatted(headline))
                .get("id")
                .asText();
    }

    private String publish(DeliveryServer server, String headline) throws Exception {
        String id = article(server, headline);
        post(server, "/api/v1/manage/articles/" + id + "/publish", "{}");
        return id;
    }

    private static JsonNode post(DeliveryServer server, String path, String json) {
        return send(server, "POST", path, json);
    }

    private static JsonNode send(DeliveryServer server, String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Authorization", "Bearer " + DeliveryServer.KEY)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
