package io.klartext.comment.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a form is said in the language of the reader. */
@QuarkusTest
class FormMessagesTest {
    private static Answer submit(Story story, String language) {
        return new Answer(Client.reader()
                .request()
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(Json.of("name", "Karla", "text", "Ohne Adresse.").toString())
                .post("/api/v1/articles/" + story.id() + "/comments"));
    }

    @Test
    void a_form_is_answered_in_german_or_in_english() {
        Story story = Client.editor().writes("Formular").publish();
        Answer german = submit(story, "de-DE,de;q=0.9,en;q=0.8").refuses(422, "invalid_content");
        assertEquals("Einige Angaben müssen berichtigt werden.", german.text("message"));
        assertEquals(List.of("/email"), german.list("errors.pointer"));
        assertEquals(List.of("Diese Angabe fehlt."), german.list("errors.message"));
        Answer english = submit(story, "fr").refuses(422, "invalid_content");
        assertEquals(List.of("This value is missing."), english.list("errors.message"));
        assertEquals(german.text("errors[0].detail"), english.text("errors[0].detail"));
    }

    @Test
    void what_caches_keep_has_no_language() {
        Answer refused = new Answer(
                Client.reader().request().header("Accept-Language", "de").get("/api/v1/articles?limit=0"));
        assertNull(refused.refuses(400, "invalid_parameter").value("message"));
        assertNull(refused.value("errors[0].message"));
    }
}
