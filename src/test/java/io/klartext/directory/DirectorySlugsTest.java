package io.klartext.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tag or an author is found under its slug, its aliases and the slugs that it had; no two under the same. */
@QuarkusTest
class DirectorySlugsTest {
    private final Client editor = Client.editor();

    @Inject
    Statements statements;

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void an_alias_leads_readers_to_the_entry(String kind) {
        make(kind, kind + "-kuenstliche-intelligenz", "Künstliche Intelligenz", kind + "-ki", kind + "-ai");
        at(kind, kind + "-ki").refuses(404, "not_found"); // nothing published refers to it
        write(kind, "Über KI", kind + "-kuenstliche-intelligenz").publish();
        leads(kind, kind + "-ki", kind + "-kuenstliche-intelligenz");
        leads(kind, kind + "-ai", kind + "-kuenstliche-intelligenz");
        at(kind, kind + "-kuenstliche-intelligenz").is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void writers_and_filters_take_an_alias_for_the_entry(String kind) {
        String id = make(kind, kind + "-kameras", "Kameras", kind + "-cameras").text("id");
        Story story = write(kind, "Mit Alias", kind + "-cameras").publish();
        assertEquals(List.of(id), story.seen().list(kind + ".id"));
        String filter = "?" + kind.substring(0, kind.length() - 1) + "=";
        for (String path : List.of("/articles", "/manage/articles")) {
            for (String slugs : List.of(kind + "-kameras", kind + "-cameras", "nichts," + kind + "-cameras")) {
                assertEquals(
                        List.of(story.id()), editor.get(path + filter + slugs).list("items.id"), path + filter + slugs);
            }
        }
        Story twice = editor.writes(Json.of(
                "headline",
                "Zweimal dasselbe",
                kind,
                Json.array(Json.of("slug", kind + "-cameras"), Json.of("slug", kind + "-kameras"))));
        assertEquals(List.of(id), twice.seen().list(kind + ".id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void a_changed_slug_lives_on_until_another_one_takes_it(String kind) {
        Answer entry = make(kind, kind + "-alt", "Umbenannt");
        write(kind, "Bleibt dran", kind + "-alt").publish();
        Answer moved = change(kind, entry, Json.of("slug", kind + "-neu")).is(200);
        assertEquals(List.of(kind + "-alt"), moved.list("formerSlugs"));
        leads(kind, kind + "-alt", kind + "-neu");
        Answer back = change(kind, moved, Json.of("slug", kind + "-alt")).is(200);
        assertEquals(List.of(kind + "-neu"), back.list("formerSlugs"));
        leads(kind, kind + "-neu", kind + "-alt");
        make(kind, kind + "-neu", "Der Nächste");
        assertEquals(List.of(), managed(kind, entry.text("id")).list("formerSlugs"));
        at(kind, kind + "-neu").refuses(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void a_new_entry_with_the_name_of_a_former_one_leaves_its_redirect_alone(String kind) {
        Answer renamed = make(kind, kind + "-frueher", "Früher");
        write(kind, "Heißt jetzt anders", kind + "-frueher").publish();
        change(kind, renamed, Json.of("slug", kind + "-jetzt")).is(200);
        Answer namesake = editor.post("/manage/" + kind, Json.of("name", kind + " früher"))
                .is(201);
        assertEquals(kind + "-frueher-2", namesake.text("slug"));
        leads(kind, kind + "-frueher", kind + "-jetzt");

        Answer merged = make(kind, kind + "-quelle", "Quelle");
        editor.act(
                        "/manage/" + kind + "/" + merged.text("id") + "/merge",
                        1,
                        Json.of("into", Json.of("slug", kind + "-jetzt")))
                .is(200);
        assertEquals(
                kind + "-quelle-2",
                editor.post("/manage/" + kind, Json.of("name", kind + " Quelle"))
                        .is(201)
                        .text("slug"));
        leads(kind, kind + "-quelle", kind + "-jetzt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void no_two_have_the_same_slug_or_alias(String kind) {
        Answer one = make(kind, kind + "-eins", "Eins", kind + "-uno");
        for (Json draft : List.of(
                Json.of("name", "Zwei", "slug", kind + "-uno"),
                Json.of("name", "Zwei", "aliases", Json.array(kind + "-frei", kind + "-uno")))) {
            Answer refused = editor.post("/manage/" + kind, draft).refuses(409, "slug_taken");
            assertTrue(refused.text("detail").contains("'" + kind + "-uno'"), refused.body());
        }
        change(kind, make(kind, kind + "-drei", "Drei"), Json.of("aliases", Json.array(kind + "-eins")))
                .refuses(409, "slug_taken");
        Answer derived =
                editor.post("/manage/" + kind, Json.of("name", kind + " Uno")).is(201);
        assertEquals(kind + "-uno-2", derived.text("slug"));
        editor.delete("/manage/" + kind + "/" + one.text("id"), one.number("version"))
                .is(200);
        make(kind, kind + "-vier", "Vier", kind + "-uno");
        editor.act("/manage/" + kind + "/" + one.text("id") + "/restore", one.number("version"))
                .refuses(409, "slug_taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void aliases_are_content_and_are_checked(String kind) {
        Answer entry = make(kind, kind + "-inhalt", "Inhalt", kind + "-a");
        assertEquals(
                1,
                change(kind, entry, Json.of("aliases", Json.array(kind + "-a"))).number("version"));
        Answer without = change(kind, entry, Json.of("aliases", null)).is(200);
        assertEquals(2, without.number("version"));
        assertEquals(List.of(), without.list("aliases"));
        for (Json bad : List.of(
                Json.of("aliases", Json.array("So nicht")),
                Json.of("aliases", Json.array((Object) null)),
                Json.of("aliases", Json.array(kind + "-inhalt")),
                Json.of("aliases", Json.array("x", "x")))) {
            String pointer =
                    change(kind, without, bad).refuses(422, "invalid_content").text("errors[0].pointer");
            assertTrue(pointer.startsWith("/aliases/"), pointer);
        }
        List<Object> many = new ArrayList<>();
        for (int number = 0; number < 51; number++) {
            many.add(kind + "-alias-" + number);
        }
        change(kind, without, Json.of("aliases", Json.array(many.toArray()))).refuses(422, "invalid_content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void of_ten_who_want_one_alias_one_gets_it(String kind) {
        List<Integer> statuses = Parallel.run(
                10,
                number -> editor.post(
                                "/manage/" + kind,
                                Json.of(
                                        "name",
                                        "Alle",
                                        "slug",
                                        kind + "-alle-" + number,
                                        "aliases",
                                        Json.array(kind + "-jede")))
                        .status());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(9, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void an_entry_costs_readers_one_statement_and_a_redirect_two(String kind) {
        make(kind, kind + "-billig", "Billig", kind + "-guenstig");
        write(kind, "Preise", kind + "-billig").publish();
        assertEquals(1, statements.of(() -> at(kind, kind + "-billig").is(200)));
        assertEquals(2, statements.of(() -> at(kind, kind + "-guenstig").is(301)));
    }

    private Answer make(String kind, String slug, String name, Object... aliases) {
        return editor.post("/manage/" + kind, Json.of("slug", slug, "name", name, "aliases", Json.array(aliases)))
                .is(201);
    }

    private Answer change(String kind, Answer entry, Json patch) {
        return editor.patch("/manage/" + kind + "/" + entry.text("id"), entry.header("ETag"), patch);
    }

    private Answer managed(String kind, String id) {
        return editor.get("/manage/" + kind + "/" + id).is(200);
    }

    private Story write(String kind, String headline, String slug) {
        return editor.writes(
                Json.of("headline", headline, "body", Json.body("Ein Satz."), kind, Json.array(Json.of("slug", slug))));
    }

    private static void leads(String kind, String from, String to) {
        assertEquals("/api/v1/" + kind + "/" + to, at(kind, from).is(301).header("Location"));
    }

    private static Answer at(String kind, String slug) {
        return new Answer(Client.reader().request().redirects().follow(false).get("/api/v1/" + kind + "/" + slug));
    }
}
