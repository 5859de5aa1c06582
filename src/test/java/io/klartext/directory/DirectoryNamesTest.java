package io.klartext.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One name is one tag, however it is typed. */
@QuarkusTest
class DirectoryNamesTest {
    private final Client editor = Client.editor();

    @ParameterizedTest
    @CsvSource({"tags", "authors"})
    void names_are_kept_composed_and_with_single_spaces(String kind) {
        Answer made = post(kind, "\u00A0 " + kind + " Mu\u0308nchen\t\u2003Nord\u200B ")
                .is(201);
        assertEquals(kind + " München Nord", made.text("name"));
        assertEquals(kind + "-muenchen-nord", made.text("slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Köln", "KÖLN", "köln", "ko\u0308ln", "  köln\u00A0", "kö\u00ADln", "ｋöln"})
    void an_equal_name_is_a_conflict_that_names_the_tag(String name) {
        Answer first = post("tags", "Köln");
        String id = first.status() == 201
                ? first.text("id")
                : editor.get("/manage/tags?limit=100").text("items.find{it.name == 'Köln'}.id");
        Answer refused = post("tags", name).refuses(409, "name_taken");
        assertTrue(refused.text("detail").contains("'Köln'"), refused.body());
        assertTrue(refused.text("detail").contains("'koeln'"), refused.body());
        assertTrue(refused.text("detail").contains(id), refused.body());
    }

    @Test
    void a_tag_may_change_the_spelling_of_its_own_name_but_not_take_another_one() {
        Answer tag = post("tags", "Dresden").is(201);
        post("tags", "Leipzig").is(201);
        String path = "/manage/tags/" + tag.text("id");
        editor.patch(path, "\"1\"", Json.of("name", "DRESDEN")).is(200);
        editor.patch(path, "\"2\"", Json.of("name", "leipzig")).refuses(409, "name_taken");
        editor.patch(path, "\"2\"", Json.of("description", "Eine Stadt")).is(200);
    }

    @Test
    void the_trash_keeps_no_name_and_what_comes_back_must_have_its_own() {
        Answer tag = post("tags", "Weimar").is(201);
        editor.delete("/manage/tags/" + tag.text("id"), 1).is(200);
        Answer other = post("tags", "weimar").is(201);
        editor.act("/manage/tags/" + tag.text("id") + "/restore", 1).refuses(409, "name_taken");
        editor.delete("/manage/tags/" + other.text("id"), 1).is(200);
        editor.act("/manage/tags/" + tag.text("id") + "/restore", 1).is(200);
    }

    @Test
    void two_authors_of_one_name_are_a_finding() {
        Answer one = post("authors", "Jana Namensvetter").is(201);
        assertEquals(List.of(), one.list("findings"));
        Answer other = post("authors", "JANA Namensvetter").is(201);
        assertEquals(List.of("same_name"), other.list("findings.code"));
        assertEquals(List.of("/name"), other.list("findings.pointer"));
        assertTrue(other.text("findings[0].detail").contains(one.text("id")), other.body());
        assertNull(editor.get("/manage/authors?limit=1").is(200).value("items[0].findings"));
        editor.delete("/manage/authors/" + one.text("id"), 1).is(200);
        assertEquals(
                List.of(),
                editor.get("/manage/authors/" + other.text("id")).is(200).list("findings"));
    }

    private Answer post(String kind, String name) {
        return editor.post("/manage/" + kind, Json.of("name", name));
    }
}
