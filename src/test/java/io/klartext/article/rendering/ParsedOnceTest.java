package io.klartext.article.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.platform.event.ChangeListener;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.ParsedBodies;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A body is read from its JSON once in a request, whatever is made of it. */
@QuarkusTest
class ParsedOnceTest {
    private static final Client EDITOR = Client.editor();

    @Inject
    ParsedBodies parsed;

    @Inject
    @All
    List<ChangeListener> caches;

    private static Story write(String headline, String tag) {
        String picture = EDITOR.uploads(
                        Form.withFile("einmal.png", Pictures.png(40, 30)).with("credit", "Foto: Eins"))
                .is(201)
                .text("id");
        Story linked = EDITOR.writes("Ziel von " + headline).publish();
        return EDITOR.writes(Json.of(
                        "headline",
                        headline,
                        "tags",
                        List.of(Map.of("id", tag)),
                        "body",
                        List.of(
                                Map.of(
                                        "_type", "block",
                                        "children",
                                                List.of(Map.of("_type", "span", "text", "dort", "marks", List.of("a"))),
                                        "markDefs",
                                                List.of(Map.of(
                                                        "_type",
                                                        "link",
                                                        "_key",
                                                        "a",
                                                        "href",
                                                        "klartext:article/" + linked.id()))),
                                Map.of("_type", "image", "alt", "Ein Bild", "asset", Map.of("_ref", picture)))))
                .publish();
    }

    private int parses(String path) {
        caches.forEach(ChangeListener::missedChanges);
        return parsed.during(() -> Client.reader().get(path).is(200));
    }

    @Test
    void an_article_with_all_forms_of_its_body_and_a_list_of_bodies_are_read_once() {
        String tag = EDITOR.post("/manage/tags", Json.of("name", "Einmal gelesen"))
                .is(201)
                .text("id");
        Story story = write("Einmal gelesen", tag);
        write("Noch einmal gelesen", tag);
        String path = "/articles/" + story.seen().text("slug");
        assertEquals(1, parses(path));
        assertEquals(1, parses(path + "?include=html,markdown,text"));
        assertEquals(2, parses("/articles?tag=einmal-gelesen&fields=slug,body&include=html,markdown,text"));
    }

    @Test
    void teasers_are_made_without_any_body() {
        String tag = EDITOR.post("/manage/tags", Json.of("name", "Nie gelesen"))
                .is(201)
                .text("id");
        write("Nie gelesen", tag);
        assertEquals(0, parses("/articles?tag=nie-gelesen"));
    }
}
