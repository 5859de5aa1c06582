package io.klartext.search.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.ChangeListener;
import io.klartext.search.index.Indexing;
import io.klartext.search.suggest.WordCounting;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VocabularyTest {
    private static final String LIST = "/manage/search/vocabulary";

    private final Client editor = Client.editor();
    private final Client reader = Client.reader();

    @Inject
    Queries database;

    @Inject
    @All
    List<ChangeListener> listeners;

    @Inject
    Indexing indexing;

    @Inject
    WordCounting counting;

    @Inject
    VocabularyLearning learning;

    private void index() {
        while (indexing.indexBatch()) {
            // the next batch
        }
        // Other words of the site change cached answers within a minute.
        listeners.forEach(ChangeListener::missedChanges);
    }

    private Answer put(String word, String kind) {
        return editor.put(LIST + "/" + word + "?kind=" + kind);
    }

    private List<String> found(String q) {
        return reader.get("/search?q={q}", q).is(200).list("items.article.headline");
    }

    private List<String> words() {
        List<String> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = editor.get(LIST + "?limit=100" + next).is(200);
            all.addAll(page.list("items.word"));
            next = page.text("page.next") == null ? null : "&cursor=" + page.text("page.next");
        }
        return all;
    }

    @Test
    void a_new_word_divides_compounds_of_articles_that_are_there_already() {
        editor.writes("Die Flirbelkamera ist da").publish();
        assertEquals(List.of(), found("flirbel kamera"));
        assertEquals("editor", put("Flirbel", "part").is(200).text("source"));
        index();
        assertEquals(List.of("Die Flirbelkamera ist da"), found("flirbel kamera"));
        assertTrue(words().contains("flirbel"));
        editor.delete(LIST + "/flirbel").is(200);
        index();
        assertEquals(List.of(), found("flirbel kamera"));
        assertFalse(words().contains("flirbel"));
    }

    @Test
    void an_exception_is_not_divided() {
        editor.writes("Ein Abend am Blumentopf").publish();
        assertEquals(List.of("Ein Abend am Blumentopf"), found("blume abend"));
        put("blumentopf", "exception").is(200);
        index();
        assertEquals(List.of(), found("blume abend"));
        editor.delete(LIST + "/blumentopf").is(200);
        index();
        assertEquals(List.of("Ein Abend am Blumentopf"), found("blume abend"));
    }

    @Test
    void names_and_frequent_words_are_learned_and_a_removed_one_is_not_learned_again() {
        editor.makesTag("Zwonkelei");
        for (int number = 0; number < 3; number++) {
            editor.writes("Vom Grumpfen, Teil " + number).publish();
        }
        editor.writes("Vom Schrumbel").publish();
        editor.writes("Entwurf von Knorzel").change(Json.of("lead", "Knorzel"));
        while (counting.count() > 0) {
            // the next batch
        }
        learning.learn();
        index();
        assertTrue(words().containsAll(List.of("grumpfen", "zwonkelei", "brandenburg")), () -> words().toString());
        assertFalse(words().contains("schrumbel"));
        assertFalse(words().contains("knorzel"));
        assertEquals("ignored", editor.delete(LIST + "/grumpfen").is(200).text("kind"));
        learning.learn();
        assertTrue(
                editor.get(LIST + "?limit=100").is(200).body().contains("\"word\":\"grumpfen\",\"kind\":\"ignored\""));
        put("grumpfen", "part").is(200);
        index();
    }

    @Test
    void whoever_may_not_change_tags_may_not_change_words() {
        Client.author().put(LIST + "/wort").refuses(403, "forbidden");
        Client.author().delete(LIST + "/wort").refuses(403, "forbidden");
        reader.get(LIST).is(401);
    }

    @Test
    void a_bad_word_is_refused() {
        put("zwei-worte", "part").refuses(400, "invalid_parameter");
        put("xy", "part").refuses(400, "invalid_parameter");
        put("wort", "nichts").refuses(400, "invalid_parameter");
        editor.delete(LIST + "/gibtesnicht").refuses(404, "not_found");
    }

    @Test
    void there_are_at_most_5000_words() {
        database.execute(Sql.of("""
                insert into search_vocabulary (word, kind, source, created_at)
                select 'probe ' || number, 'ignored', 'editor', now() from generate_series(1, 5000) number"""));
        put("eins", "part").refuses(409, "too_many_words");
        database.execute(Sql.of("delete from search_vocabulary where word like 'probe %'"));
    }
}
