package io.klartext.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Changes;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream tells each change once, and one that was cut goes on where it was. */
@QuarkusTest
class EventStreamsTest {
    private static final int MANY = 100;
    private static final int MAX = 150;

    private final Client editor = Client.editor();
    private final HttpClient http = HttpClient.newHttpClient();
    private long before;

    @Inject
    Changes changes;

    @Inject
    Rows rows;

    @Inject
    MeterRegistry metrics;

    @TestHTTPResource("/api/v1/events")
    URI events;

    @BeforeEach
    void begin() {
        untilOpen(0);
        before = changes.last();
    }

    /** Waits until so many streams are open. */
    private void untilOpen(int number) {
        Gauge open = metrics.get("klartext.streams.open").gauge();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (open.value() != number && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(number, open.value());
    }

    /** Opens a stream. It ends when it is closed, or by itself after some seconds. */
    private CompletableFuture<HttpResponse<Stream<String>>> open(String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(events + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofLines());
    }

    /** Reads the stream until that is true of its lines, or until it ends, and closes it. */
    private static List<String> read(HttpResponse<Stream<String>> stream, Predicate<List<String>> enough) {
        List<String> lines = new ArrayList<>();
        try (Stream<String> body = stream.body()) {
            for (Iterator<String> next = body.iterator(); !enough.test(lines) && next.hasNext(); ) {
                lines.add(next.next());
            }
        }
        return lines;
    }

    /** Publishes an article, which tells that everything before it was told. */
    private Predicate<List<String>> told() {
        String last = editor.writes("Schluss der Sendung").publish().id();
        return lines -> values("data", lines).stream().anyMatch(data -> data.contains(last));
    }

    private static long heartbeats(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(":")).count();
    }

    private static List<String> values(String field, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .toList();
    }

    @Test
    void it_tells_what_was_missed_and_what_happens() {
        Story story = editor.writes("Wird gesendet").publish();
        HttpResponse<Stream<String>> stream = open("?after=" + before).join();
        assertEquals(200, stream.statusCode());
        assertTrue(stream.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        assertEquals("no", stream.headers().firstValue("X-Accel-Buffering").orElse(null));
        story.unpublish();
        Predicate<List<String>> told = told();
        List<String> lines = read(stream, soFar -> heartbeats(soFar) > 1 && told.test(soFar));
        assertEquals(List.of("article.published", "article.unpublished", "article.published"), values("event", lines));
        List<Object> sequences = changes.publicSince(before).stream()
                .map(change -> change.get("sequence"))
                .toList();
        assertEquals(sequences.stream().map(String::valueOf).toList(), values("id", lines));
        assertTrue(values("data", lines).get(0).contains("\"subject\":{\"type\":\"article\",\"id\":\"" + story.id()));
        assertTrue(heartbeats(lines) > 1, "heartbeats: " + lines);
        assertTrue(lines.contains("retry: 3000") || lines.contains("retry:3000"), lines.toString());
    }

    @Test
    void who_was_cut_resumes_with_the_last_id() {
        editor.writes("Schon bekannt").publish();
        long known = changes.last();
        editor.writes("Noch nicht bekannt").publish();
        HttpResponse<Stream<String>> stream =
                open("?after=" + before, "Last-Event-ID", Long.toString(known)).join();
        assertEquals(2, values("event", read(stream, told())).size());
    }

    @Test
    void without_a_number_it_begins_now() {
        editor.writes("Vorher").publish();
        changes.last();
        HttpResponse<Stream<String>> stream = open("").join();
        List<String> lines = read(stream, told());
        assertEquals(1, values("event", lines).size(), lines.toString());
    }

    @Test
    void a_number_that_is_not_kept_gets_a_reset() {
        HttpResponse<Stream<String>> stream = open("?after=999999999999").join();
        long last = changes.last();
        List<String> lines = read(stream, told());
        assertEquals(List.of("reset", "article.published"), values("event", lines));
        assertEquals(Long.toString(last), values("id", lines).get(0));
    }

    @Test
    void who_does_not_read_is_cut_and_resumes_without_a_loss() throws Exception {
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(events.getHost(), events.getPort()));
            slow.getOutputStream()
                    .write(("GET " + events.getPath() + "?after=" + before + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            untilOpen(1);
            // More than the buffers of the network hold.
            happens(3000);
            untilOpen(0);
            List<String> got = new ArrayList<>(whole(slow));
            String resumeAfter = got.isEmpty() ? Long.toString(before) : got.get(got.size() - 1);
            List<String> told =
                    rows.text("select sequence from event where is_public and sequence > ? order by sequence", before);
            try (Stream<String> resumed =
                    open("", "Last-Event-ID", resumeAfter).join().body()) {
                got.addAll(values(
                        "id",
                        resumed.filter(line -> line.startsWith("id:"))
                                .limit(told.size() - got.size())
                                .toList()));
            }
            assertEquals(told, got);
        }
    }

    /** Writes changes of some kilobytes each. */
    private void happens(int number) {
        rows.text("""
                insert into event (id, type, subject, data, occurred_at, groups, is_public, paths)
                select gen_random_uuid(), 'article.published', gen_random_uuid(), '{}', now(), '{}', true,
                       array(select '/de/' || repeat('lang-', 30) || n from generate_series(1, 20) n)
                from generate_series(1, ?) returning id""", number);
        changes.last();
    }

    /** The ids of all events that arrived as a whole, until the connection ended. */
    private static List<String> whole(Socket socket) {
        StringBuilder text = new StringBuilder();
        byte[] part = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(part);
                    n >= 0;
                    n = socket.getInputStream().read(part)) {
                text.append(new String(part, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException reset) {
            // What was under way is lost, and comes again.
        }
        int end = text.lastIndexOf("\n\n");
        return end < 0 ? List.of() : values("id", text.substring(0, end).lines().toList());
    }

    @Test
    void a_server_holds_so_many_streams_and_no_more() {
        List<HttpResponse<Stream<String>>> streams = new ArrayList<>();
        for (int i = 0; i < MAX; i++) {
            streams.add(open("").join());
        }
        assertTrue(streams.stream().allMatch(stream -> stream.statusCode() == 200));
        untilOpen(MAX);
        Client.reader().get("/events").refuses(503, "busy");
        streams.forEach(stream -> stream.body().close());
        untilOpen(0);
        HttpResponse<Stream<String>> next = open("").join();
        assertEquals(200, next.statusCode());
        next.body().close();
    }

    @Test
    void many_streams_get_the_same() {
        List<CompletableFuture<HttpResponse<Stream<String>>>> streams = IntStream.range(0, MANY)
                .mapToObj(number -> open("?type=article.published&after=" + before))
                .toList();
        streams.forEach(CompletableFuture::join);
        Predicate<List<String>> told = told();
        for (CompletableFuture<HttpResponse<Stream<String>>> stream : streams) {
            assertEquals(1, values("data", read(stream.join(), told)).size());
        }
    }

    @Test
    void the_streams_are_what_the_contract_says() {
        editor.writes(Json.of("headline", "Nach Vertrag"));
        CompletableFuture<Answer> managed = CompletableFuture.supplyAsync(
                () -> editor.get("/manage/events?after=" + before).is(200));
        Answer stream = Client.reader().get("/events?after=" + before).is(200);
        assertEquals("no-store", stream.header("Cache-Control"));
        String told = managed.join().body();
        assertTrue(told.contains("article.created"), told);
        Client.reader().get("/events?after=x").refuses(400, "invalid_parameter");
    }
}
