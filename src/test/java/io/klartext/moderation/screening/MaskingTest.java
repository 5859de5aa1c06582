package io.klartext.moderation.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.moderation.policy.ModerationPolicyTest;
import io.klartext.moderation.rule.ModerationRulesTest;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.Writing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that readers do not see. */
@QuarkusTest
class MaskingTest {
    private static final List<String> VIEWS = List.of("", "?view=flat", "?sort=newest", "?view=flat&sort=newest");

    private final Client admin = Client.admin();
    private final List<String> rules = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private Commenting reader;
    private String policy;
    private int comments;

    @Inject
    Rows rows;

    @BeforeEach
    void publish() {
        Story article = Client.editor().writes("Maskiert").publish();
        policy = ModerationPolicyTest.SITE + "/articles/" + article.id();
        ModerationPolicyTest.put(policy, 1, Json.of("mode", "post")).is(200);
        reader = new Commenting(article);
    }

    @AfterEach
    void take_the_rules_away() {
        rules.forEach(rule ->
                admin.request().header("If-Match", "*").delete("/api/v1" + ModerationRulesTest.WORDS + "/" + rule));
        blocks.forEach(rule ->
                admin.request().header("If-Match", "*").delete("/api/v1" + ModerationRulesTest.BLOCKS + "/" + rule));
    }

    private String mask(String kind, String value) {
        String rule = admin.post(ModerationRulesTest.WORDS, Json.of("kind", kind, "value", value, "action", "mask"))
                .is(201)
                .text("id");
        rules.add(rule);
        return rule;
    }

    private String block(String kind, String value) {
        String rule = admin.post(ModerationRulesTest.BLOCKS, Json.of("kind", kind, "value", value, "action", "mask"))
                .is(201)
                .text("id");
        blocks.add(rule);
        return ModerationRulesTest.BLOCKS + "/" + rule;
    }

    private Answer say(String name, String text, String parent) {
        Json comment = Json.of(
                "name",
                name,
                "email",
                "maske" + ++comments + "-" + rules.get(0) + "@example.org",
                "text",
                text,
                "parentId",
                parent);
        return reader.send(comment).is(201);
    }

    private String shown(String text) {
        say("Ada", text, null);
        return newest();
    }

    @Test
    void readers_never_see_a_masked_word_wherever_it_stands() {
        mask("word", "Schweinkram");
        String root = say("Herr Schweinkram", "So ein SCHWEINKRAM.", null).text("id");
        String answer = say("Ada", "Selber schweinkram, www und so.", root).text("id");
        say("Ada", "Beide: Schwein\u00ADkram!\n\nUnd noch einmal Schweinkram.", answer);
        List<String> views = new ArrayList<>(VIEWS);
        views.addAll(List.of("?parent=" + root, "?parent=" + answer, "?parent=" + answer + "&sort=newest"));
        for (String view : views) {
            String body = reader.shown(view).is(200).body();
            assertTrue(body.contains("**********"), view);
            assertFalse(
                    body.toLowerCase(java.util.Locale.ROOT)
                            .replace("\u00AD", "")
                            .contains("schweinkram"),
                    view);
        }
        Answer tree = reader.shown("").is(200);
        assertEquals("Herr S**********", tree.text("items[0].name"));
        assertEquals("So ein S**********.", tree.text("items[0].text"));
        assertEquals("<p>So ein S**********.</p>", tree.text("items[0].html"));
        assertEquals("Selber s**********, www und so.", tree.text("items[0].replies[0].text"));
        assertEquals(
                "<p>Beide: S**********!</p><p>Und noch einmal S**********.</p>",
                tree.text("items[0].replies[0].replies[0].html"));
    }

    @Test
    void links_and_comments_of_blocked_authors_are_masked_as_words_are() {
        admin.request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Json.of("mode", "post", "hold", Json.of("links", null)).toString())
                .put("/api/v1" + policy)
                .then()
                .statusCode(200);
        mask("word", "unbenutzt");
        String host = block("url_host", "maske.example");
        assertEquals(1, admin.get(host).number("version"));
        assertEquals("Siehe h******************** ehrlich.", shown("Siehe https://maske.example ehrlich."));
        String domain = block("email_domain", "example.org");
        assertEquals("N************", shown("Nichts Böses."));
        assertEquals(1, admin.get(domain).number("hits"));
    }

    @Test
    void moderators_and_the_writer_see_what_was_written() {
        String rule = mask("prefix", "depp");
        Answer taken = say("Ada", "Ihr Deppen da oben!", null);
        assertEquals("published", taken.text("state"));
        String id = taken.text("id");
        assertEquals(
                "Ihr Deppen da oben!",
                Client.moderator().get("/manage/comments/" + id).is(200).text("text"));
        Answer own = new Answer(Client.reader().request().get(taken.text("statusUrl"))).is(200);
        assertEquals("Ihr Deppen da oben!", own.text("text"));
        assertEquals(
                List.of("[{\"end\": 8, \"rule\": \"" + rule + "\", \"start\": 4}]"),
                rows.text(
                        "select evidence from comment_signal where comment_id = ? and code = 'word_rule'",
                        UUID.fromString(id)));
        assertEquals(1, admin.get(ModerationRulesTest.WORDS + "/" + rule).number("hits"));
        assertEquals("Ihr D***en da oben!", reader.shown("").text("items[0].text"));
    }

    @Test
    void spelling_hides_nothing_and_shifts_nothing() {
        mask("word", "Scheisse");
        mask("word", "m\u00F6rder");
        mask("word", "casino");
        mask("regex", "geld\\s+gratis");
        assertEquals("Gro\u00DFe S******, gro\u00DFe!", shown("Gro\u00DFe Schei\u00DFe, gro\u00DFe!"));
        assertEquals("\uD83D\uDE00 M*****!", shown("\uD83D\uDE00 Mo\u0308rder!"));
        assertEquals("\uD83D\uDE00\u00DF M******?", shown("\uD83D\uDE00\u00DF MOERDER?"));
        assertEquals("Im \uFF43***** da.", shown("Im \uFF43\uFF41\uFF53\uFF49\uFF4E\uFF4F da."));
        assertEquals(
                "\uD83D\uDE00 \uD835\uDC1C***** \uD83D\uDE00",
                shown(
                        "\uD83D\uDE00 \uD835\uDC1C\uD835\uDC1A\uD835\uDC2C\uD835\uDC22\uD835\uDC27\uD835\uDC28 \uD83D\uDE00"));
        assertEquals("Hier g************ holen", shown("Hier geld \n gratis holen"));
    }

    @Test
    void however_often_it_stands_there_and_whatever_overlaps() {
        mask("substring", "blah");
        mask("substring", "ahblah");
        String text = "blah ".repeat(200) + "blahblah";
        assertEquals("b*** ".repeat(200) + "b*******", shown(text));
    }

    @Test
    void where_it_is_not_masked_nothing_is() {
        mask("word", "depp");
        assertEquals("Ein Doppeldeppel.", shown("Ein Doppeldeppel."));
    }

    @Test
    void an_erased_comment_keeps_no_masks() {
        mask("word", "depp");
        Answer taken = say("Depp", "So ein Depp.", null);
        UUID id = UUID.fromString(taken.text("id"));
        String masks = "select concat_ws(' ', text_masks, name_masks) from comment where id = ?";
        assertEquals(List.of("7-11 0-4"), rows.text(masks, id));
        new Answer(Client.reader().request().delete(taken.text("statusUrl"))).is(200);
        assertEquals(List.of(""), rows.text(masks, id));
        assertNull(rows.text("select text_masks from comment where id = ?", id).get(0));
    }

    @Test
    void an_edit_is_masked_where_it_says_the_word() {
        mask("word", "Schweinkram");
        Writing comment = new Writing(say("Ada", "Ein Schweinkram ist das hier, und zwar ein großer.", null));
        comment.says("Kurz.");
        assertEquals("Kurz.", newest());
        comment.says("Jetzt aber Schweinkram.");
        assertEquals("Jetzt aber S**********.", newest());
        comment.says("Siehe https://schweinkram.example/ und Schweinkram");
        assertEquals("Jetzt aber S**********.", newest(), "a link has to wait");
        admin.act("/manage/comments/" + comment.id() + "/accept-edit", 4).is(200);
        assertEquals("Siehe https://s**********.example/ und S**********", newest());
    }

    @Test
    void who_cannot_look_for_words_shows_nothing() {
        String rule = mask("word", "Schweinkram");
        rows.text("update word_rule set kind = 'regex', value = '(a' where id = ? returning id", UUID.fromString(rule));
        Answer taken = reader.send(Json.of("name", "Ada", "email", "kaputt@example.org", "text", "Ein Wort."))
                .is(202);
        assertEquals("pending", taken.text("state"));
        admin.act("/manage/comments/" + taken.text("id") + "/approve", 1).is(200);
        assertEquals("E********", newest());
    }

    private String newest() {
        return reader.shown("?view=flat&sort=newest").is(200).text("items[0].text");
    }
}
