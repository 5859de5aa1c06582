package io.klartext.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language is the same language in upper and lower case. */
@QuarkusTest
class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({"DE,de", "de-at,de-AT", "ZH-hANT-tw,zh-Hant-TW", "es-419,es-419", "gsw,gsw", "d,d", "de_AT,de_AT"})
    void the_usual_case_is_kept(String typed, String kept) {
        assertEquals(kept, LanguageTag.canonical(typed));
    }

    @Test
    void an_article_is_found_by_its_language_in_any_case() {
        String tag = Client.editor().makesTag("Gemüse");
        Story story = Client.editor()
                .writes(Json.of(
                        "headline", "Paradeiser",
                        "locale", "DE-at",
                        "bodyMarkdown", "Rot.",
                        "tags", Json.array(Json.of("slug", tag))))
                .publish();
        assertEquals("de-AT", story.seen().text("locale"));
        Client reader = Client.reader();
        assertEquals(
                story.id(),
                reader.get("/articles/paradeiser?locale=de-at").is(200).text("id"));
        assertEquals(
                List.of(story.id()),
                reader.get("/articles?locale=de-aT&tag=" + tag).list("items.id"));
        assertEquals(
                List.of(story.id()),
                Client.editor().get("/manage/articles?locale=DE-AT&tag=" + tag).list("items.id"));
        Answer resolved = reader.get("/resolve?path=/dE-at/paradeiser").is(200);
        assertEquals("/de-AT/paradeiser", resolved.text("path"));
        assertEquals("de-AT", resolved.text("locale"));
        reader.get("/articles?locale=deutsch").refuses(400, "invalid_parameter");
    }
}
