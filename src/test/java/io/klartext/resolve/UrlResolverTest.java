package io.klartext.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A frontend asks what lives, lived or moved at a path, of its own or of the API. */
@QuarkusTest
class UrlResolverTest {
    private final Client editor = Client.editor();

    @Inject
    Statements statements;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void an_article_is_found_by_every_path_that_it_has() {
        Story story = published("wohnhaft", "de");
        for (String path : List.of("/de/wohnhaft", "/wohnhaft", "/de/wohnhaft/", "/wohnhaft?utm_source=x#oben")) {
            assertEquals(
                    Map.of(
                            "outcome",
                            "current",
                            "path",
                            "/de/wohnhaft",
                            "locale",
                            "de",
                            "kind",
                            "article",
                            "id",
                            story.id()),
                    at(path).is(200).object(""));
        }
        for (String path : List.of("wohnhaft", "wohnhaft?locale=de", story.id())) {
            Answer found = at("/api/v1/articles/" + path).is(200);
            assertEquals(story.id(), found.text("id"));
            assertEquals("/api/v1/articles/wohnhaft", found.text("path"));
        }
        assertEquals(1, statements.of(() -> at("/de/wohnhaft").is(200)));
    }

    @Test
    void what_has_moved_leads_to_its_present_path_of_the_same_kind() {
        Story story = published("gezogen-alt", "en");
        story.change(Json.of("slug", "gezogen-neu")).publish();
        for (String path : List.of("/en/gezogen-alt", "/gezogen-alt")) {
            assertEquals(
                    Map.of(
                            "outcome",
                            "moved",
                            "path",
                            "/en/gezogen-neu",
                            "locale",
                            "en",
                            "kind",
                            "article",
                            "id",
                            story.id()),
                    at(path).is(200).object(""));
            Answer moved = redirected(path).is(301);
            assertEquals("/en/gezogen-neu", path(moved));
            assertEquals(story.id(), moved.text("id"));
        }
        assertEquals(
                "/api/v1/articles/gezogen-neu?locale=en",
                path(redirected("/api/v1/articles/gezogen-alt").is(301)));
        assertEquals("current", redirected("/en/gezogen-neu").is(200).text("outcome"));
        assertUnknown("/de/gezogen-alt");
        assertUnknown("/api/v1/articles/gezogen-alt?locale=de");
    }

    @Test
    void what_was_taken_back_is_gone_and_what_never_was_public_is_unknown() {
        Story story = published("verschwunden", "de").unpublish();
        for (String path : List.of("/de/verschwunden", "/api/v1/articles/" + story.id())) {
            Answer gone = at(path).is(200);
            assertEquals(
                    List.of("gone", "article", story.id()),
                    List.of(gone.text("outcome"), gone.text("kind"), gone.text("id")));
            assertNull(gone.value("path"));
            assertNull(gone.value("locale"));
            redirected(path).refuses(410, "gone");
        }
        editor.writes(Json.of("slug", "nie-gesehen"));
        assertUnknown("/de/nie-gesehen");
    }

    @Test
    void what_has_ended_by_schedule_is_gone_at_once() {
        Story story = editor.writes(
                        Json.of("slug", "abgelaufen", "headline", "abgelaufen", "body", Json.body("Ein Satz.")))
                .take(
                        "publish",
                        Json.of("unpublishAt", clock.now().plusSeconds(60).toString()));
        assertEquals("current", at("/de/abgelaufen").is(200).text("outcome"));
        clock.advance(Duration.ofMinutes(2));
        assertEquals("gone", at("/de/abgelaufen").is(200).text("outcome"));
        assertEquals(story.id(), at("/de/abgelaufen").text("id"));
    }

    @Test
    void tags_and_authors_that_readers_see_have_paths() {
        String tag = editor.makesTag("Wegweiser");
        assertUnknown("/tags/" + tag);
        String author = editor.post("/manage/authors", Json.of("name", "Wanda Weg"))
                .is(201)
                .text("slug");
        editor.writes(Json.of(
                        "headline", "Mit Wegen",
                        "body", Json.body("x"),
                        "tags", Json.array(Json.of("slug", tag)),
                        "authors", Json.array(Json.of("slug", author))))
                .publish();
        Answer found = at("/tags/" + tag).is(200);
        assertEquals(List.of("tag", "/tags/" + tag), List.of(found.text("kind"), found.text("path")));
        assertNull(found.value("locale"));
        assertEquals("/api/v1/tags/" + tag, at("/api/v1/tags/" + tag).is(200).text("path"));
        assertEquals("author", at("/authors/" + author).is(200).text("kind"));
        assertUnknown("/api/v1/authors/niemand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ohne-schraegstrich", "//anderswo.example/x", "https://anderswo.example/x", "/a b", "/%zz"})
    void what_is_no_path_is_refused_by_name(String path) {
        assertEquals("path", at(path).refuses(400, "invalid_parameter").text("errors[0].parameter"));
    }

    @Test
    void a_missing_path_is_refused_by_name_and_a_strange_one_is_unknown() {
        Answer missing = Client.reader().get("/resolve").refuses(400, "invalid_parameter");
        assertEquals("path", missing.text("errors[0].parameter"));
        at("/" + "x".repeat(2000)).refuses(400, "invalid_parameter");
        for (String path : List.of(
                "/",
                "/a/b/c",
                "/Impressum",
                "/api/v1/articles",
                "/api/v1/manage/articles/x",
                "/api/v1/articles/x?tag=y",
                "/%00",
                "/api/v1/tags/x?locale=de")) {
            assertUnknown(path);
        }
    }

    private Story published(String slug, String locale) {
        return editor.writes(Json.of("slug", slug, "locale", locale, "headline", slug, "body", Json.body("Ein Satz.")))
                .publish();
    }

    /** The location without the server in front, which REST adds. */
    private static String path(Answer moved) {
        return moved.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static void assertUnknown(String path) {
        Answer unknown = at(path).is(200);
        assertEquals("unknown", unknown.text("outcome"));
        for (String member : List.of("path", "locale", "kind", "id")) {
            assertNull(unknown.value(member), member);
        }
        redirected(path).refuses(404, "not_found");
    }

    private static Answer at(String path) {
        return at(path, Map.of());
    }

    private static Answer redirected(String path) {
        return at(path, Map.of("redirect", "true"));
    }

    private static Answer at(String path, Map<String, String> more) {
        return new Answer(Client.reader()
                .request()
                .redirects()
                .follow(false)
                .queryParams(more)
                .queryParam("path", path)
                .get("/api/v1/resolve"));
    }
}
