package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What only the whole thing can show: first start and later ones, orderly ends and others. */
class PackagedApplicationIT {
    private static final Path TARGET = Path.of("target/packaged");

    @Test
    void a_first_start_shows_a_key_that_works_and_later_ones_show_none(TestInfo test) throws IOException {
        Path data = data(test);
        String key;
        try (PackagedApplication first = PackagedApplication.start(data, Map.of("KLARTEXT_SAMPLE", "true"))) {
            first.await("done", () -> !keysIn(first).isEmpty());
            List<String> keys = keysIn(first);
            assertEquals(1, keys.size(), first.output());
            key = keys.get(0);
            JsonNode articles = PackagedApplication.json(first.getAnonymously("/api/v1/articles"));
            assertTrue(articles.get("items").size() >= 6);
        }
        try (PackagedApplication second = PackagedApplication.start(data, Map.of("KLARTEXT_SAMPLE", "true"))) {
            assertEquals(List.of(), keysIn(second));
            JsonNode me = PackagedApplication.json(
                    second.send(second.anonymous("/api/v1/manage/me").header("Authorization", "Bearer " + key)));
            assertEquals("admin", me.get("role").asText());
        }
    }

    @Test
    void a_second_instance_on_the_same_data_is_refused_in_one_line(TestInfo test) throws IOException {
        Path data = data(test);
        try (PackagedApplication first = PackagedApplication.start(data)) {
            PackagedApplication second = PackagedApplication.startInVain(data);
            assertEquals(1, second.exitCode());
            assertEquals(1, second.lines().size(), second.output());
            assertEquals(200, first.get("/api/v1/articles").statusCode());
        }
    }

    @Test
    void a_key_that_is_too_short_is_refused_in_one_sentence(TestInfo test) throws IOException {
        PackagedApplication refused =
                PackagedApplication.startInVain(data(test), Map.of("KLARTEXT_ADMIN_KEY", "short"));
        assertRefused(refused, "KLARTEXT_ADMIN_KEY must be 24 to 1000 printable ASCII characters without spaces.");
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence(TestInfo test) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            PackagedApplication refused =
                    PackagedApplication.startInVain(data(test), Map.of("QUARKUS_HTTP_PORT", port));
            assertRefused(refused, "Klartext cannot listen on port " + port);
        }
    }

    @Test
    void a_wrong_password_of_the_database_is_told_in_one_sentence(TestInfo test) throws IOException {
        Path data = data(test);
        try (PackagedApplication application = PackagedApplication.start(data)) {
            String port = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                    .get(3);
            PackagedApplication refused = PackagedApplication.startInVain(
                    data.resolve("other"),
                    Map.of(
                            "KLARTEXT_DATABASE_URL",
                            "jdbc:postgresql://127.0.0.1:" + port + "/klartext",
                            "KLARTEXT_DATABASE_USERNAME",
                            "klartext",
                            "KLARTEXT_DATABASE_PASSWORD",
                            "wrong-password-0815"));
            assertRefused(refused, "The database of KLARTEXT_DATABASE_URL cannot be used: ");
            assertFalse(refused.output().contains("wrong-password-0815"));
            assertEquals(200, application.get("/api/v1/articles").statusCode());
        }
    }

    private static void assertRefused(PackagedApplication refused, String sentence) {
        assertEquals(1, refused.exitCode(), refused.output());
        assertEquals(
                1,
                refused.lines().stream().filter(line -> line.contains(sentence)).count(),
                refused.output());
        assertFalse(refused.output().contains("\tat "), refused.output());
        assertFalse(refused.output().contains(" ERROR "), refused.output());
    }

    @Test
    void behind_a_path_of_a_proxy_all_urls_begin_with_it(TestInfo test) throws IOException {
        Map<String, String> settings = Map.of(
                "KLARTEXT_ADMIN_KEY",
                PackagedApplication.ADMIN_KEY,
                "KLARTEXT_SAMPLE",
                "true",
                "KLARTEXT_PUBLIC_URL",
                "https://www.example.org/cms/");
        try (PackagedApplication application = PackagedApplication.start(data(test), settings)) {
            HttpResponse<String> list = application.getAnonymously("/api/v1/articles?limit=2");
            assertTrue(list.headers().firstValue("Link").orElse("").startsWith("</cms/api/v1/articles?"));
            JsonNode article = PackagedApplication.json(list).at("/items/0");
            assertTrue(article.at("/links/self").asText().startsWith("/cms/api/v1/articles/"), list.body());
            assertFalse(list.body().contains("\"/api/"), list.body());
            assertFalse(list.body().contains("\"/media/"), list.body());
            assertFalse(list.body().contains(" /media/"), list.body());
            HttpResponse<String> created = application.post("/api/v1/manage/tags", "{\"name\":\"Neu\"}");
            assertTrue(created.headers().firstValue("Location").orElse("").startsWith("/cms/api/v1/manage/tags/"));
            HttpResponse<String> upload = application.send(application
                    .request("/api/v1/manage/uploads")
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Length", "100")
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertTrue(upload.headers().firstValue("Location").orElse("").startsWith("/cms/api/v1/manage/uploads/"));
            JsonNode problem = PackagedApplication.json(application.getAnonymously("/api/v1/articles/fehlt"));
            assertEquals("/cms/api/v1/articles/fehlt", problem.get("instance").asText());
            assertAbsoluteUrlsLeadBehindThePath(application, article.get("slug").asText());
        }
    }

    /** Pages are those of the site; all that the server answers is behind the path. */
    private static void assertAbsoluteUrlsLeadBehindThePath(PackagedApplication application, String slug) {
        String server = "https://www.example.org/cms";
        JsonNode feed = PackagedApplication.json(application.getAnonymously("/feeds/json?limit=1"));
        assertEquals(server + "/feeds/json?limit=1", feed.get("feed_url").asText());
        assertTrue(feed.get("next_url").asText().startsWith(server + "/feeds/json?"), feed.toString());
        assertTrue(feed.at("/items/0/url").asText().startsWith("http://localhost:8080/de/"), feed.toString());
        assertTrue(feed.at("/items/0/image").asText().startsWith(server + "/media/"), feed.toString());
        String rss = application.getAnonymously("/feeds/rss").body();
        assertTrue(rss.contains(server + "/feeds/comments/") && !rss.contains("8080/media/"), rss);
        String sitemap = application.getAnonymously("/sitemap.xml").body();
        assertTrue(sitemap.contains("<loc>" + server + "/sitemaps/"), sitemap);
        String robots = application.getAnonymously("/robots.txt").body();
        assertTrue(robots.contains("Sitemap: " + server + "/sitemap.xml"), robots);
        assertTrue(robots.contains("Disallow: /cms/api/v1/manage/"), robots);
        JsonNode head = PackagedApplication.json(
                        application.getAnonymously("/api/v1/articles/" + slug + "?include=head"))
                .get("head");
        assertTrue(head.get("canonical").asText().startsWith("http://localhost:8080/de/"), head.toString());
        assertTrue(head.at("/feeds/0/href").asText().startsWith(server + "/feeds/atom"), head.toString());
        assertTrue(head.toString().contains(server + "/media/"), head.toString());
        assertFalse(head.toString().contains("8080/media/"), head.toString());
        JsonNode site = PackagedApplication.json(application.getAnonymously("/api/v1/site"));
        assertEquals(server + "/feeds/atom", site.at("/feeds/atom").asText());
    }

    @Test
    void a_stop_during_a_start_is_a_clean_one(TestInfo test) throws IOException {
        Path data = data(test);
        PackagedApplication.startUntil(data, "Embedded PostgreSQL").stop();
        try (PackagedApplication application = PackagedApplication.start(data)) {
            assertEquals(200, application.get("/api/v1/articles").statusCode());
        }
    }

    @Test
    void a_request_that_is_running_when_the_end_is_asked_for_is_answered(TestInfo test) throws Exception {
        try (PackagedApplication application = PackagedApplication.start(data(test));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), application.port())) {
            String body = "{\"headline\":\"Gerade noch\"}";
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/manage/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + PackagedApplication.ADMIN_KEY + "\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body.substring(0, 5))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(500);
            application.askToStop();
            Thread.sleep(500);
            out.write(body.substring(5).getBytes(StandardCharsets.UTF_8));
            out.flush();
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertEquals("HTTP/1.1 201 Created", status);
            application.awaitEnd();
        }
    }

    @Test
    void a_database_that_is_gone_makes_problems_and_unreadiness_until_it_is_back(TestInfo test) throws IOException {
        Path data = data(test);
        Path needed = data.resolve("postgres/cluster/global");
        Path moved = data.resolve("postgres/cluster/moved");
        try (PackagedApplication application = PackagedApplication.start(data)) {
            Files.move(needed, moved);
            PackagedDatabase.kill(data);
            HttpResponse<String> refused = application.getAnonymously("/api/v1/articles");
            assertEquals(503, refused.statusCode(), refused.body());
            assertEquals(
                    "unavailable", PackagedApplication.json(refused).get("code").asText());
            assertEquals("5", refused.headers().firstValue("Retry-After").orElse(""));
            assertEquals(503, application.getAnonymously("/q/health/ready").statusCode());
            assertEquals(200, application.getAnonymously("/q/health/live").statusCode());
            assertEquals(503, application.get("/api/v1/manage/me").statusCode());
            Files.move(moved, needed);
            application.await("back", () -> application.get("/api/v1/manage/me").statusCode() == 200);
        }
    }

    private static List<String> keysIn(PackagedApplication application) {
        return application.lines().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("klartext_"))
                .toList();
    }

    /** A directory that is not there yet. */
    static Path data(TestInfo test) throws IOException {
        return data(test.getTestMethod().orElseThrow().getName());
    }

    /** A data directory that does not exist yet. */
    static Path data(String name) throws IOException {
        Path data = TARGET.resolve(name);
        if (Files.exists(data)) {
            try (Stream<Path> tree = Files.walk(data)) {
                tree.sorted(Comparator.reverseOrder())
                        .forEach(path -> assertTrue(path.toFile().delete()));
            }
        }
        assertFalse(Files.exists(data));
        return data;
    }
}
