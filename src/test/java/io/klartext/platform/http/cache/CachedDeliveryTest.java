package io.klartext.platform.http.cache;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Pictures;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers from memory: the same as those from the database, whatever has changed. */
@QuarkusTest
class CachedDeliveryTest {
    private static final Client EDITOR = Client.editor();

    @Inject
    AnswerCache cache;

    @Inject
    Statements statements;

    @Inject
    TestClock clock;

    @BeforeEach
    void empty() {
        cache.missedChanges();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private static Response get(String path, Map<String, String> headers) {
        return given().headers(headers).urlEncodingEnabled(false).get(path);
    }

    private static Response get(String path) {
        return get(path, Map.of());
    }

    private static String path(Story story) {
        return "/api/v1/articles/" + story.seen().text("slug");
    }

    @Test
    void a_repeated_request_is_answered_from_memory() {
        String path = path(EDITOR.writes("Aus dem Gedächtnis").publish());
        Response first = get(path);
        assertEquals("klartext; fwd=miss", first.header("Cache-Status"));
        assertEquals(
                0,
                statements.ofCached(
                        () -> assertEquals("klartext; hit", get(path).header("Cache-Status"))));
        Response again = get(path);
        assertEquals(first.asString(), again.asString());
        for (String header :
                List.of("ETag", "Cache-Control", "CDN-Cache-Control", "Cache-Groups", "Content-Type", "Vary")) {
            assertEquals(first.header(header), again.header(header), header);
        }
    }

    @Test
    void a_list_of_many_articles_is_not_stored_by_caches_that_are_purged_by_group() {
        for (int number = 0; number < 30; number++) {
            EDITOR.writes("Vieles, Teil " + number).publish();
        }
        assertEquals("no-store", get("/api/v1/articles?limit=100").header("CDN-Cache-Control"));
        assertNull(get("/api/v1/articles?limit=100").header("Cache-Groups"));
        assertTrue(get("/api/v1/articles?limit=5").header("Cache-Groups").startsWith("\"articles\", \"a-"));
    }

    @Test
    void who_has_an_answer_gets_a_304_without_a_body() {
        String path = path(EDITOR.writes("Schon bekannt").publish());
        for (String status : List.of("klartext; fwd=miss", "klartext; hit")) {
            cache.missedChanges();
            if (status.endsWith("hit")) {
                get(path);
            }
            String tag = get(path).header("ETag");
            Response known = get(path, Map.of("If-None-Match", "\"other\", W/" + tag));
            assertEquals(304, known.statusCode());
            assertEquals("", known.asString());
            assertEquals(tag, known.header("ETag"));
            assertEquals(200, get(path, Map.of("If-None-Match", "\"other\"")).statusCode());
        }
    }

    @Test
    void all_that_readers_get_has_validators_and_comes_from_memory() {
        String picture = EDITOR.uploads(
                        Form.withFile("pruefmarke.png", Pictures.png(40, 30)).with("credit", "Foto: P"))
                .is(201)
                .text("id");
        Story story = EDITOR.writes(Json.of(
                        "headline",
                        "Mit Prüfmarke",
                        "body",
                        Json.body("Ein Satz."),
                        "image",
                        Map.of("asset", Map.of("id", picture), "alt", "Ein Bild"),
                        "tags",
                        List.of(Map.of("slug", EDITOR.makesTag("Prüfmarken"))),
                        "authors",
                        List.of(Map.of(
                                "slug",
                                EDITOR.post("/manage/authors", Json.of("name", "Petra Prüf"))
                                        .is(201)
                                        .text("slug")))))
                .publish();
        cache.missedChanges();
        for (String path : List.of(
                path(story),
                path(story) + "/related",
                path(story) + "/comments",
                "/api/v1/articles?limit=2",
                "/api/v1/tags",
                "/api/v1/tags/pruefmarken",
                "/api/v1/authors",
                "/api/v1/authors/petra-pruef",
                "/api/v1/assets/" + picture,
                "/api/v1/resolve?path=/de/mit-pruefmarke",
                "/api/v1/search?q=pruefmarke",
                "/api/v1/search/suggest?q=pruefmarke",
                "/api/v1/site",
                "/api/v1/archive",
                "/feeds/comments/" + story.id(),
                "/oembed?url=http://localhost:8080/de/mit-pruefmarke")) {
            assertEquals("klartext; fwd=miss", get(path).header("Cache-Status"), path);
            String tag = get(path).header("ETag");
            assertEquals("klartext; hit", get(path).header("Cache-Status"), path);
            new Answer(Client.reader().request().header("If-None-Match", tag).get(path)).is(304);
        }
    }

    @Test
    void last_modified_is_the_time_at_which_an_article_changed() {
        String path = path(EDITOR.writes("Zuletzt geändert").publish());
        Instant changed = Instant.parse(get(path).path("changedAt"));
        assertEquals(
                changed.truncatedTo(ChronoUnit.SECONDS),
                ZonedDateTime.parse(get(path).header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
    }

    @Test
    void a_request_for_a_known_change_is_answered_and_one_for_an_unknown_change_waits_for_it() {
        String path = path(EDITOR.writes("Nie älter").publish());
        long now = Long.parseLong(get(path).header("Content-Sequence"));
        assertEquals(200, get(path, Map.of("Min-Sequence", Long.toString(now))).statusCode());
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> get(path, Map.of("Min-Sequence", Long.toString(now + 1))));
        EDITOR.writes("Das Nächste").publish();
        Response answered = waiting.join();
        assertEquals(200, answered.statusCode());
        assertTrue(Long.parseLong(answered.header("Content-Sequence")) > now);
    }

    @Test
    void a_request_for_a_change_that_does_not_come_is_told_to_try_again() {
        String path = path(EDITOR.writes("Zu früh gefragt").publish());
        Response late = get(path, Map.of("Min-Sequence", "999999999999"));
        assertEquals(503, late.statusCode());
        assertEquals("1", late.header("Retry-After"));
        assertEquals("unavailable", late.path("code"));
        for (String wrong : List.of("bald", "-1", "1.5", "")) {
            Response refused = get(path, Map.of("Min-Sequence", wrong));
            assertEquals(400, refused.statusCode(), wrong);
            assertTrue(refused.<String>path("detail").contains("Min-Sequence"));
        }
    }

    @Test
    void parameters_of_campaigns_are_ignored_and_all_others_are_not() {
        String path = path(EDITOR.writes("Geteilt").publish());
        Response plain = get(path + "?fields=slug,links");
        for (String added : List.of(
                "utm_source=x&fields=slug,links", "fields=slug,links&fbclid=a%20b", "_=1&fields=slug,links&gclid=")) {
            Response shared = get(path + "?" + added);
            assertEquals("klartext; hit", shared.header("Cache-Status"), added);
            assertEquals(plain.asString(), shared.asString(), added);
        }
        assertEquals(200, get(path + "?utm_campaign=x").statusCode());
        assertEquals(400, get(path + "?utmsource=x").statusCode());
        assertEquals(400, get(path + "?fbclid=1&tags=leica").statusCode());
        for (String other : List.of(
                "/feeds/atom?", "/feeds/rss?FBCLID=1&", "/sitemap.xml?", "/robots.txt?", "/api/v1/tags?limit=1&")) {
            assertEquals(200, get(other + "UTM_Source=x").statusCode(), other);
            assertEquals(400, get(other + "utmsource=x").statusCode(), other);
        }
        Response list = get("/api/v1/articles?limit=1&utm_source=x");
        String links = new Answer(list).headers("Link");
        assertFalse(links.contains("utm_source"), links);
    }

    @Test
    void who_comes_by_a_former_address_keeps_the_query() {
        String tag = EDITOR.post("/manage/tags", Json.of("name", "Umzugsgut"))
                .is(201)
                .text("id");
        Story story = EDITOR.writes(Json.of(
                        "headline",
                        "Umgezogen mit Frage",
                        "locale",
                        "en",
                        "slug",
                        "frage-alt",
                        "body",
                        Json.body("Ein Satz."),
                        "tags",
                        List.of(Map.of("id", tag))))
                .publish();
        story.change(Json.of("slug", "frage-neu")).publish();
        EDITOR.patch("/manage/tags/" + tag, "\"1\"", Json.of("slug", "umzugsgueter"))
                .is(200);
        Map.of(
                        "/articles/frage-alt?include=html&fields=slug%2Cbody",
                        "/articles/frage-neu?locale=en&include=html&fields=slug%2Cbody",
                        "/articles/frage-alt?locale=en&fields=slug",
                        "/articles/frage-neu?locale=en&fields=slug",
                        "/articles/frage-alt/related?limit=3",
                        "/articles/frage-neu/related?locale=en&limit=3",
                        "/articles/frage-alt/comments?view=flat&limit=7",
                        "/articles/frage-neu/comments?locale=en&view=flat&limit=7",
                        "/tags/umzugsgut?utm_source=x",
                        "/tags/umzugsgueter")
                .forEach((former, present) -> {
                    Response moved = given().redirects()
                            .follow(false)
                            .urlEncodingEnabled(false)
                            .get("/api/v1" + former);
                    assertEquals(301, moved.statusCode(), former);
                    assertTrue(moved.header("Location").endsWith("/api/v1" + present), moved.header("Location"));
                });
    }

    @Test
    void head_tells_the_headers_of_get() {
        String path = path(EDITOR.writes("Nur der Kopf").publish());
        Map<String, String> plain = Map.of("Accept-Encoding", "identity");
        String length = get(path, plain).header("Content-Length");
        for (int time = 0; time < 2; time++) {
            Response head = given().headers(plain).head(path);
            assertEquals(200, head.statusCode());
            assertEquals(length, head.header("Content-Length"));
            assertEquals(get(path, plain).header("ETag"), head.header("ETag"));
        }
    }

    @Test
    void compressed_and_plain_bytes_have_tags_of_their_own() {
        String path = path(EDITOR.writes("Gepackt " + "wiederholt ".repeat(10))
                .change(Json.of("lead", "wiederholt ".repeat(40)))
                .publish());
        for (int time = 0; time < 2; time++) {
            Response packed = get(path, Map.of("Accept-Encoding", "br, gzip;q=0.8"));
            Response plain = get(path, Map.of("Accept-Encoding", "gzip;q=0"));
            assertEquals("gzip", packed.header("Content-Encoding"));
            assertNull(plain.header("Content-Encoding"));
            assertEquals(plain.asString(), packed.asString());
            assertNotEquals(plain.header("ETag"), packed.header("ETag"));
        }
    }

    @Test
    void a_wrong_credential_is_refused_whatever_is_in_memory() {
        String path = path(EDITOR.writes("Nicht für jeden").publish());
        get(path);
        assertEquals(
                401, get(path, Map.of("Authorization", "Bearer klartext_wrong")).statusCode());
    }

    @Test
    void equal_requests_at_once_read_the_database_once() {
        String path = path(EDITOR.writes("Alle zugleich").publish());
        get(path);
        long alone = statements.ofCached(() -> {
            cache.missedChanges();
            get(path);
        });
        long together = statements.ofCached(() -> {
            cache.missedChanges();
            Parallel.run(20, number -> get(path).statusCode());
        });
        assertTrue(together <= 2 * alone, together + " statements instead of " + alone);
    }

    @Test
    void whatever_changes_no_answer_is_outdated() {
        String author = EDITOR.post("/manage/authors", Json.of("name", "Ada Wechsel"))
                .is(201)
                .text("id");
        String tag =
                EDITOR.post("/manage/tags", Json.of("name", "Wechsel")).is(201).text("id");
        String picture = EDITOR.uploads(
                        Form.withFile("wechsel.png", Pictures.png(400, 300)).with("credit", "Foto: Niemand"))
                .is(201)
                .text("id");
        Story linked = EDITOR.writes("Das Ziel des Wechsels").publish();
        Story story = EDITOR.writes(Json.of(
                        "headline",
                        "Der Wechsel",
                        "bodyHtml",
                        "<p>Siehe <a href=\"klartext:article/" + linked.id() + "\">dort</a>.</p>",
                        "tags",
                        List.of(Map.of("id", tag)),
                        "authors",
                        List.of(Map.of("id", author))))
                .publish();
        String path = path(story);
        List<String> paths = List.of(
                path,
                path + "?include=html,text",
                path + "/related",
                path + "/comments",
                "/api/v1/articles?limit=3",
                "/api/v1/articles?limit=3&sort=headline&tag=wechsel",
                "/api/v1/articles?author=ada-wechsel&fields=headline,authors,translations",
                "/api/v1/tags?limit=100",
                "/api/v1/tags/wechsel",
                "/api/v1/tags/wandel-und-wechsel",
                "/api/v1/authors?limit=100",
                "/api/v1/authors/ada-wechsel",
                "/api/v1/assets/" + picture,
                "/api/v1/resolve?path=/de/der-wechsel",
                "/api/v1/resolve?path=/de/ein-anderer-wechsel",
                "/api/v1/resolve?path=/tags/wechsel",
                "/api/v1/resolve?path=/authors/ada-wechsel");
        Commenting reader = new Commenting(story);
        Walk walk = new Walk(paths);
        walk.step("nothing", () -> {});
        walk.step("a draft changes", () -> story.change(Json.of("lead", "Neu")));
        walk.step("it is published", story::publish);
        walk.step("a tag is renamed", () -> rename("/manage/tags/" + tag, "Wechsel und Wandel"));
        walk.step("an author is renamed", () -> rename("/manage/authors/" + author, "Ada Wandel"));
        walk.step(
                "a picture is shown",
                () -> story.change(Json.of("image", Map.of("asset", Map.of("id", picture), "alt", "Ein Bild")))
                        .publish());
        walk.step(
                "its credit changes",
                () -> EDITOR.patch("/manage/assets/" + picture, "\"1\"", Json.of("credit", "Foto: Ada"))
                        .is(200));
        walk.step("a comment is approved", () -> approve(reader.send(Commenting.saying("Danke für das Beispiel!"))));
        walk.step("the linked article is withdrawn", linked::unpublish);
        walk.step("the linked article is back", linked::publish);
        walk.step(
                "the linked article moves",
                () -> linked.change(Json.of("slug", "anderswo-im-wechsel")).publish());
        walk.step(
                "a translation appears",
                () -> EDITOR.writes(Json.of(
                                "headline",
                                "The change",
                                "locale",
                                "en",
                                "bodyHtml",
                                "<p>Text.</p>",
                                "translationOf",
                                Map.of("id", story.id())))
                        .publish());
        walk.step(
                "an article is scheduled",
                () -> EDITOR.writes(Json.of(
                                "headline",
                                "Später gewechselt",
                                "bodyHtml",
                                "<p>Text.</p>",
                                "tags",
                                List.of(Map.of("id", tag))))
                        .take(
                                "publish",
                                Json.of(
                                        "publishAt",
                                        clock.now().plusSeconds(3600).toString())));
        walk.step("its time comes", () -> clock.advance(Duration.ofHours(2)));
        walk.step("it is withdrawn", story::unpublish);
        walk.step("it is back", story::publish);
        walk.step(
                "it moves",
                () -> story.change(Json.of("slug", "ein-anderer-wechsel")).publish());
        walk.step("a tag moves", () -> change("/manage/tags/" + tag, "\"2\"", Json.of("slug", "wandel-und-wechsel")));
        walk.step(
                "an author gets a picture",
                () -> change("/manage/authors/" + author, "\"2\"", Json.of("picture", Map.of("id", picture))));
        walk.step(
                "the article loses its picture, tag and author",
                () -> story.change(Json.of("image", null, "tags", List.of(), "authors", List.of()))
                        .publish());
        String other = EDITOR.makesTag("Wechselziel");
        EDITOR.writes(Json.of("headline", "Am Ziel", "body", Json.body("x"), "tags", List.of(Map.of("slug", other))))
                .publish();
        walk.step(
                "a tag is merged",
                () -> EDITOR.act("/manage/tags/" + tag + "/merge", 3, Json.of("into", Map.of("slug", other)))
                        .is(200));
    }

    private static void rename(String path, String name) {
        EDITOR.patch(path, "\"1\"", Json.of("name", name)).is(200);
    }

    private static void change(String path, String version, Json members) {
        EDITOR.patch(path, version, members).is(200);
    }

    private static void approve(Answer taken) {
        Client.moderator()
                .act("/manage/comments/" + taken.is(202).text("id") + "/approve", 1)
                .is(200);
    }

    /** Compares, after each step, what is served with what the database says. */
    private final class Walk {
        private final List<String> paths;

        Walk(List<String> paths) {
            this.paths = paths;
        }

        void step(String name, Runnable change) {
            paths.forEach(path -> get(path));
            change.run();
            for (String path : paths) {
                String served = shown(path);
                cache.missedChanges();
                assertEquals(shown(path), served, name + ": " + path);
            }
        }

        private String shown(String path) {
            Response response =
                    given().redirects().follow(false).urlEncodingEnabled(false).get(path);
            return response.statusCode() == 200 ? response.asString() : String.valueOf(response.statusCode());
        }
    }
}
