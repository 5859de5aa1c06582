package io.klartext.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors find tags and authors by what they remember of the name. */
@QuarkusTest
class EntrySearchTest {
    private final Client editor = Client.editor();

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void a_part_of_the_name_is_found_whatever_its_spelling(String kind) {
        String id = make(kind, "Żółć Südpol Tromsø " + kind);
        make(kind, "Nordpol " + kind);
        for (String part :
                List.of("Südpol", "SÜDPOL", "Su\u0308dpol", "suedpol", "sudpol", "zolc", "tromso", "tromsoe")) {
            assertEquals(List.of(id), found(kind, part), part);
        }
        assertEquals(List.of(), found(kind, "100%"));
        editor.get("/manage/{kind}?q={long}", kind, "x".repeat(201)).refuses(400, "invalid_parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void an_alias_is_found_as_well(String kind) {
        String id = editor.post(
                        "/manage/" + kind,
                        Json.of("name", "Alias von " + kind, "aliases", Json.array("unverkennbar-" + kind)))
                .is(201)
                .text("id");
        assertEquals(List.of(id), found(kind, "Unverkennbar"));
    }

    private String make(String kind, String name) {
        return editor.post("/manage/" + kind, Json.of("name", name)).is(201).text("id");
    }

    private List<Object> found(String kind, String part) {
        return editor.get("/manage/{kind}?q={part}", kind, part).is(200).list("items.id");
    }
}
