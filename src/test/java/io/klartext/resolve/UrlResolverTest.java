package io.klartext.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A frontend asks what lives, lived or moved at a path, of its own or of the API. */
@QuarkusTest
class UrlResolverTest {
    private final Client editor = Client.editor();

    @Inject
    Statements statements;

    @Test
    void an_article_is_found_by_every_path_that_it_has() {
        Story story = published("wohnhaft", "de");
        for (String path : List.of("/de/wohnhaft", "/wohnhaft", "/de/wohnhaft/", "/wohnhaft?utm_source=x#oben")) {
            assertEquals(
                    Map.of(
                            "type",
                            "article",
                            "id",
                            story.id(),
                            "slug",
                            "wohnhaft",
                            "locale",
                            "de",
                            "path",
                            "/de/wohnhaft"),
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
            Answer moved = at(path).is(301);
            assertEquals("/en/gezogen-neu", path(moved));
            assertEquals("/en/gezogen-neu", moved.text("path"));
            assertEquals(story.id(), moved.text("id"));
        }
        assertEquals(
                "/api/v1/articles/gezogen-neu?locale=en",
                path(at("/api/v1/articles/gezogen-alt").is(301)));
        at("/de/gezogen-alt").refuses(404, "not_found");
        at("/api/v1/articles/gezogen-alt?locale=de").refuses(404, "not_found");
    }

    @Test
    void what_was_taken_back_is_gone_and_what_never_was_public_is_unknown() {
        Story story = published("verschwunden", "de").unpublish();
        at("/de/verschwunden").refuses(410, "gone");
        at("/api/v1/articles/" + story.id()).refuses(410, "gone");
        editor.writes(Json.of("slug", "nie-gesehen"));
        at("/de/nie-gesehen").refuses(404, "not_found");
    }

    @Test
    void tags_and_authors_that_readers_see_have_paths() {
        String tag = editor.makesTag("Wegweiser");
        at("/tags/" + tag).refuses(404, "not_found");
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
        assertEquals(List.of("tag", "/tags/" + tag), List.of(found.text("type"), found.text("path")));
        assertNull(found.value("locale"));
        assertEquals("/api/v1/tags/" + tag, at("/api/v1/tags/" + tag).is(200).text("path"));
        assertEquals("author", at("/authors/" + author).is(200).text("type"));
        at("/api/v1/authors/niemand").refuses(404, "not_found");
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
            at(path).refuses(404, "not_found");
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

    private static Answer at(String path) {
        return new Answer(Client.reader()
                .request()
                .redirects()
                .follow(false)
                .queryParam("path", path)
                .get("/api/v1/resolve"));
    }
}
