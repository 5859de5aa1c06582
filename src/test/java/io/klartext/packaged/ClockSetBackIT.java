package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The clock of the machine, which the database has, too, is set back by an hour and later set right. */
class ClockSetBackIT {
    private static final Map<String, String> SETTINGS =
            Map.of("KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY, "KLARTEXT_COMMENTS_MODE", "post");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void readers_see_what_they_saw_and_work_goes_on_in_its_order(TestInfo test) throws Exception {
        Path data = PackagedApplicationIT.data(test);
        SettableClock clock = SettableClock.in(data.resolve("clock"));
        try (PackagedApplication server = PackagedApplication.start(data, clock.with(SETTINGS));
                PackagedDatabase database = new PackagedDatabase(data)) {
            String first = publish(server, "Vorher");
            Instant right = now(database);
            clock.set(HOUR.negated());
            server.await("set back", () -> now(database).isBefore(right));

            String second = publish(server, "Nachher");
            assertEquals(List.of(second, first), newest(server, 2));
            comment(server, first);
            String scheduled =
                    schedule(server, "Gleich", publishedAt(server, second).plusSeconds(5));
            server.await("published", () -> newest(server, 3).equals(List.of(scheduled, second, first)));

            clock.set(Duration.ZERO);
            server.await("set right", () -> !now(database).isBefore(right));
            String third = publish(server, "Danach");
            assertEquals(List.of(third, scheduled, second, first), newest(server, 4));
            server.await("told", () -> published(server).equals(List.of(first, second, scheduled, third)));
            assertFalse(server.output().contains(" ERROR "), server::output);
        }
    }

    private static Instant now(PackagedDatabase database) throws SQLException {
        return Instant.parse(database.rows("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                .get(0));
    }

    private static String publish(PackagedApplication server, String headline) {
        return publish(server, headline, "");
    }

    private static String schedule(PackagedApplication server, String headline, Instant publishAt) {
        return publish(server, headline, "{\"publishAt\":\"" + publishAt + "\"}");
    }

    /** PostgreSQL may refuse what was running when its clock was set, and the server then asks to try again. */
    private static String publish(PackagedApplication server, String headline, String order) {
        String draft = "{\"headline\":\"" + headline + "\",\"bodyHtml\":\"<p>Ein Satz.</p>\"}";
        HttpResponse<String> created =
                PackagedApplication.patiently(() -> server.post("/api/v1/manage/articles", draft));
        assertEquals(201, created.statusCode(), created.body());
        String id = PackagedApplication.json(created).get("id").asText();
        HttpResponse<String> published = PackagedApplication.patiently(
                () -> server.send(server.request("/api/v1/manage/articles/" + id + "/publish")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .POST(BodyPublishers.ofString(order))));
        assertEquals(200, published.statusCode(), published.body());
        return id;
    }

    private static Instant publishedAt(PackagedApplication server, String id) {
        return Instant.parse(read(server, "/api/v1/articles/" + id + "?fields=publishedAt")
                .get("publishedAt")
                .asText());
    }

    private static List<String> newest(PackagedApplication server, int limit) {
        return texts(read(server, "/api/v1/articles?fields=id&limit=" + limit), "/id");
    }

    private static void comment(PackagedApplication server, String article) {
        HttpResponse<String> taken = PackagedApplication.patiently(() -> server.send(server.anonymous(
                        "/api/v1/articles/" + article + "/comments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\":\"Leserin\",\"email\":\"leserin@example.org\",\"text\":\"Wie spät ist es?\"}"))));
        assertEquals(201, taken.statusCode(), taken.body());
    }

    /** The published articles in the order of their changes. */
    private static List<String> published(PackagedApplication server) {
        return texts(read(server, "/api/v1/changes?type=article.published"), "/subject/id");
    }

    private static JsonNode read(PackagedApplication server, String path) {
        HttpResponse<String> answer = PackagedApplication.patiently(() -> server.getAnonymously(path));
        assertEquals(200, answer.statusCode(), answer.body());
        return PackagedApplication.json(answer);
    }

    private static List<String> texts(JsonNode page, String pointer) {
        List<String> texts = new ArrayList<>();
        page.get("items").forEach(item -> texts.add(item.at(pointer).asText()));
        return texts;
    }
}
