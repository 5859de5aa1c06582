package io.klartext.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest {
    private final Client editor = Client.editor();
    private final Client reader = Client.reader();
    private String tag;

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @BeforeEach
    void makeTag() {
        tag = editor.makesTag("Suche");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Story publishes(String headline, Object... members) {
        return editor.writes(headline, tag).change(Json.of(members)).publish();
    }

    private Answer search(String q) {
        return reader.get("/search?tag=" + tag + "&q={q}", q).is(200);
    }

    private List<String> found(String q) {
        return search(q).list("items.article.headline");
    }

    @Test
    void emoji_spoil_neither_a_text_nor_a_query() {
        publishes("Herz \u2764\uFE0F und Sonne \u2600\uFE0F");
        assertEquals(List.of("Herz \u2764\uFE0F und Sonne \u2600\uFE0F"), found("herz"));
        assertEquals(List.of(), found("\u2764\uFE0F"));
        reader.get("/search/suggest?q={q}", "\u2764\uFE0F").is(200);
    }

    @Test
    void a_word_of_any_length_spoils_no_text() {
        publishes("Schlüssel im Text", "lead", "Er lautet " + "x".repeat(4000) + ".");
        assertEquals(List.of("Schlüssel im Text"), found("lautet"));
    }

    @Test
    void a_reader_may_accept_several_languages() {
        publishes("Mehrsprachig gesucht");
        for (String path : List.of("/search?q=gesucht", "/articles?q=gesucht&sort=relevance", "/articles?q=gesucht")) {
            assertTrue(
                    reader.get(path + "&locale=de-AT,de&tag=" + tag)
                            .is(200)
                            .body()
                            .contains("Mehrsprachig gesucht"),
                    path);
        }
    }

    @Test
    void words_are_found_in_every_inflection_and_spelling() {
        publishes("Expedition zum Südpol", "lead", "Vierzig Tage in kleinen Häusern aus Łódź");
        for (String spelling :
                List.of("südpol", "SÜDPOL", "Suedpol", "sudpol", "su\u0308dpol", "haus", "tagen", "lodz")) {
            assertEquals(List.of("Expedition zum Südpol"), found(spelling), spelling);
        }
        assertEquals(List.of(), found("nordpol"));
        assertEquals(List.of(), found("'); -- | ! :*"));
    }

    @Test
    void compounds_are_found_by_their_parts_and_parts_by_their_compounds() {
        publishes("Die neue Digitalkamera");
        publishes("Smartphones im Test", "body", Json.body("Eine Kamera für das Smartphone."));
        assertEquals(
                List.of("Die neue Digitalkamera", "Smartphones im Test"),
                found("kamera").stream().sorted().toList());
        assertEquals(List.of("Smartphones im Test"), found("smartphonekamera"));
        assertEquals(List.of("Die neue Digitalkamera"), found("\"neue kamera\""));
    }

    @Test
    void the_part_of_a_compound_is_marked_in_the_block_that_matches() {
        Story story = publishes("Technik", "body", Json.body("Nichts.", "Unsere Digitalkameras sind besser."));
        Answer answer = search("kamera");
        List<Map<String, Object>> highlights = answer.list("items[0].highlights");
        assertEquals(1, highlights.size());
        assertEquals("body", highlights.get(0).get("field"));
        assertEquals(
                story.shownToReaders().text("body[1]._key"), highlights.get(0).get("key"));
        assertEquals(
                List.of("Unsere Digital", "kameras", " sind besser."),
                answer.list("items[0].highlights[0].segments.text"));
        assertEquals(List.of(false, true, false), answer.list("items[0].highlights[0].segments.match"));
    }

    @Test
    void queries_are_written_as_on_the_web() {
        publishes("Rote Rosen blühen");
        publishes("Rosen in roten Vasen");
        publishes("Tulpen");
        assertEquals(List.of("Rote Rosen blühen"), found("\"rote rosen\""));
        assertEquals(List.of("Rote Rosen blühen"), found("rosen -vase"));
        assertEquals(3, found("tulpe or rosen").size());
        assertEquals(2, found("die rosen").size());
        assertEquals(List.of("Tulpen"), found("tul"));
        assertEquals(List.of(), found("tul "));
    }

    @Test
    void a_word_is_found_before_its_stem_is_complete() {
        publishes("Die Geschwindigkeit des Lichts");
        for (String typed : List.of("gesch", "geschwindig", "geschwindigke", "geschwindigkeit", "geschwindigkeiten")) {
            assertEquals(List.of("Die Geschwindigkeit des Lichts"), found(typed), typed);
        }
    }

    @Test
    void numbers_and_names_of_domains_are_found() {
        publishes("Heise.de wird 25", "lead", "Das WLAN-Kabel kostet 3,50 Euro und braucht SmartHome und C++");
        for (String typed : List.of(
                "heise.de",
                "heise",
                "25",
                "3,50",
                "wlan-kabel",
                "wlankabel",
                "kabel wlan",
                "smart home",
                "smarthome",
                "c++")) {
            assertEquals(1, found(typed).size(), typed);
        }
    }

    @Test
    void headlines_count_more_than_leads_subheads_bodies_and_tags() {
        String other = editor.makesTag("Quitten");
        editor.writes(Json.of(
                        "headline",
                        "Fünf",
                        "body",
                        Json.body("Ein Satz."),
                        "tags",
                        Json.array(Json.of("slug", tag), Json.of("slug", other))))
                .publish();
        publishes("Vier", "body", Json.body("Von Quitten."));
        publishes("Zwei", "lead", "Von Quitten.");
        publishes("Eins von Quitten");
        assertEquals(List.of("Eins von Quitten", "Zwei", "Vier", "Fünf"), found("quitten"));
    }

    @Test
    void pages_follow_each_other_by_rank() {
        publishes("Eins mit Kürbis");
        publishes("Zwei", "lead", "Kürbis");
        publishes("Drei", "body", Json.body("Kürbis"));
        String list = "/search?limit=1&q=kürbis&tag=" + tag;
        Answer first = reader.get(list).is(200);
        Answer second = reader.get(list + "&cursor=" + first.text("page.next")).is(200);
        assertEquals(List.of("Eins mit Kürbis"), first.list("items.article.headline"));
        assertEquals(List.of("Zwei"), second.list("items.article.headline"));
        Answer third = reader.get(list + "&cursor=" + second.text("page.next")).is(200);
        assertEquals(List.of("Drei"), third.list("items.article.headline"));
        assertNull(third.text("page.next"));
        assertEquals(
                List.of("Zwei"),
                reader.get(list + "&cursor=" + third.text("page.prev")).list("items.article.headline"));
        assertEquals(3, reader.get(list + "&count=exact").number("page.total"));
    }

    @Test
    void hits_have_the_members_that_are_asked_for() {
        publishes("Kleine Auswahl");
        Answer answer =
                reader.get("/search?q=auswahl&fields=headline,slug&tag=" + tag).is(200);
        assertEquals(
                List.of("slug", "headline"),
                List.copyOf(answer.object("items[0].article").keySet()));
        reader.get("/search?q=auswahl&fields=body").refuses(400, "invalid_parameter");
        reader.get("/search?q=auswahl&fields=nichts").refuses(400, "invalid_parameter");
    }

    @Test
    void a_bad_query_is_refused() {
        reader.get("/search").refuses(400, "invalid_parameter");
        reader.get("/search?q={q}", "x".repeat(201)).refuses(400, "invalid_parameter");
        reader.get("/search?q={q}", "wort ".repeat(17)).refuses(400, "invalid_parameter");
        reader.get("/search?q={q}", "-nichts").refuses(400, "invalid_parameter");
        reader.get("/search?q=a&locale=deutsch").refuses(400, "invalid_parameter");
        reader.get("/articles?sort=relevance").refuses(400, "invalid_parameter");
        reader.get("/articles?q={q}", "-nichts").refuses(400, "invalid_parameter");
    }

    @Test
    void an_article_is_found_as_long_as_readers_see_it_and_in_the_text_that_they_see() {
        Story story = publishes("Vorher war Bernstein");
        story.change(Json.of("headline", "Nachher ist Jade"));
        assertEquals(List.of("Vorher war Bernstein"), found("bernstein"));
        assertEquals(List.of(), found("jade"));
        story.publish();
        assertEquals(List.of(), found("bernstein"));
        assertEquals(List.of("Nachher ist Jade"), found("jade"));
        story.unpublish();
        assertEquals(List.of(), found("jade"));
    }

    @Test
    void an_article_with_an_embargo_is_found_from_then_on_and_until_its_end() {
        Story story = editor.writes("Geheimnis um Kobalt", tag);
        story.take(
                "publish",
                Json.of(
                        "publishAt", clock.now().plus(Duration.ofHours(1)).toString(),
                        "unpublishAt", clock.now().plus(Duration.ofHours(3)).toString()));
        assertEquals(List.of(), found("kobalt"));
        clock.advance(Duration.ofHours(2));
        assertEquals(List.of("Geheimnis um Kobalt"), found("kobalt"));
        clock.advance(Duration.ofHours(2));
        assertEquals(List.of(), found("kobalt"));
    }

    @Test
    void lists_are_searched_as_well() {
        publishes("Neu: Digitalkamera");
        publishes("Alt", "body", Json.body("Eine Kamera und noch eine Kamera."));
        String list = "/articles?q=kamera&tag=" + tag;
        assertEquals(List.of("Alt", "Neu: Digitalkamera"), reader.get(list).list("items.headline"));
        assertEquals(
                List.of("Alt", "Neu: Digitalkamera"),
                reader.get(list + "&sort=-updatedAt").list("items.headline"));
        assertEquals(
                2, reader.get(list + "&sort=relevance").is(200).list("items").size());
    }

    @Test
    void english_articles_are_found_by_english_rules() {
        editor.writes(Json.of(
                        "headline",
                        "Running cameras",
                        "locale",
                        "en",
                        "body",
                        Json.body("One."),
                        "tags",
                        Json.array(Json.of("slug", tag))))
                .publish();
        assertEquals(List.of("Running cameras"), found("run camera"));
        assertEquals(
                List.of("Running cameras"),
                reader.get("/search?q=runs&locale=en&tag=" + tag).list("items.article.headline"));
        assertEquals(
                List.of(), reader.get("/search?q=runs&locale=de&tag=" + tag).list("items"));
    }

    @Test
    void a_search_in_a_tag_that_nobody_uses_finds_nothing() {
        publishes("Seltener Stint", "body", Json.body("Stint."));
        assertEquals(
                List.of(),
                reader.get("/search?q=stint&tag=gibt-es-nirgends").is(200).list("items"));
        assertEquals(
                1, statements.of(() -> reader.get("/search?q=stint&fields=slug").is(200)));
    }

    @Test
    void a_search_with_a_tag_costs_two_statements_and_one_more_for_a_correction() {
        publishes("Sparsamer Zander", "body", Json.body("Zander."));
        assertEquals(2, statements.of(() -> search("zander")));
        assertEquals(0, statements.ofCached(() -> search("zander")));
        assertEquals(3, statements.of(() -> search("gibtesnicht")));
    }
}
