package io.klartext.search.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.search.index.Indexing;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestTest {
    private final Client editor = Client.editor();
    private final Client reader = Client.reader();

    @Inject
    WordCounting counting;

    @Inject
    Indexing indexing;

    private List<String> suggested(String q) {
        return reader.get("/search/suggest?q={q}", q).is(200).list("items.name");
    }

    private void count() {
        while (counting.count() > 0) {
            // the next batch
        }
    }

    @Test
    void names_and_headlines_that_begin_as_typed_are_suggested() {
        String tag = editor.makesTag("Quarzuhrwerke");
        editor.writes("Die schönsten Quarzuhren", tag).publish();
        assertEquals(List.of("Quarzuhrwerke", "Die schönsten Quarzuhren"), suggested("quarzuh"));
        assertEquals(
                List.of("tag", "article"),
                reader.get("/search/suggest?q=quarzuh").list("items.kind"));
        assertEquals(List.of("Quarzuhrwerke"), suggested("quartzuhrwerk"));
        assertEquals(List.of(), suggested("?"));
    }

    @Test
    void what_readers_cannot_see_is_not_suggested() {
        String tag = editor.makesTag("Wolframdrahtziehen");
        Story story = editor.writes("Wolframdraht wird verboten", tag);
        assertEquals(List.of(), suggested("wolframdr"));
        story.publish();
        assertEquals(2, suggested("wolframdr").size());
        story.unpublish();
        assertEquals(List.of(), suggested("wolframdr"));
    }

    @Test
    void a_misspelled_word_is_corrected_by_words_of_public_articles() {
        Story story =
                editor.writes("Vom Xylophonspieler", editor.makesTag("Musik")).publish();
        story.change(Json.of("headline", "Vom Zupfgeigenhansel"));
        count();
        assertEquals("xylophonspieler", reader.get("/search?q=xilophonspieler").text("didYouMean"));
        assertNull(reader.get("/search?q=zupfgeigenhansl").text("didYouMean"));
        story.unpublish();
        assertNull(reader.get("/search?q=xilofonspieler").text("didYouMean"), "before it is subtracted");
        count();
        assertNull(reader.get("/search?q=xylofonspieler").text("didYouMean"));
    }

    @Test
    void a_bad_query_is_refused() {
        reader.get("/search/suggest").refuses(400, "invalid_parameter");
        reader.get("/search/suggest?q=a&locale=deutsch").refuses(400, "invalid_parameter");
    }

    @Test
    void an_article_is_found_by_the_present_name_of_its_tag() {
        Answer tag =
                editor.post("/manage/tags", Json.of("name", "Heringssalat")).is(201);
        editor.writes("Rezept des Tages", tag.text("slug")).publish();
        editor.patch("/manage/tags/" + tag.text("id"), "\"1\"", Json.of("name", "Matjesbrot"))
                .is(200);
        while (indexing.indexBatch()) {
            // the next batch
        }
        assertEquals(
                List.of("Rezept des Tages"), reader.get("/search?q=matjesbrot").list("items.article.headline"));
        assertEquals(List.of(), reader.get("/search?q=heringssalat").list("items"));
    }
}
