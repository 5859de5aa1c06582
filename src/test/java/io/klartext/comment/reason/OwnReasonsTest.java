package io.klartext.comment.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reasons that a newsroom adds: data, used like those that Klartext brings. */
@QuarkusTest
class OwnReasonsTest {
    private static final String REASONS = "/manage/moderation/reasons";

    private final Client moderator = Client.moderator();
    private final String code = "eigen_" + UUID.randomUUID().toString().substring(0, 8);
    private Commenting reader;
    private String article;

    @BeforeEach
    void publish() {
        var story = Client.editor().writes("Eigene Gründe").publish();
        article = story.id();
        reader = new Commenting(story);
    }

    private Json draft(String german, Object... actions) {
        return Json.of(
                "code",
                code,
                "texts",
                Json.of("de", german, "en", "No capital letters, please."),
                "actions",
                Json.array(actions));
    }

    private Answer comment(String text) {
        return reader.send(Commenting.saying(text)).is(202);
    }

    private Answer decide(String comment, String action, String reason) {
        return moderator.act("/manage/comments/" + comment + "/" + action, 1, Json.of("reason", reason));
    }

    private static String told(Answer comment) {
        return Client.reader()
                .get(comment.text("statusUrl").substring("/api/v1".length()))
                .text("reason.text");
    }

    private Map<String, Object> listed() {
        List<Map<String, Object>> all = moderator.get(REASONS).is(200).list("items");
        return all.stream()
                .filter(reason -> code.equals(reason.get("code")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void authors_read_the_words_of_the_newsroom_and_the_log_names_its_reason() {
        Answer made = moderator
                .post(REASONS, draft("Bitte nicht in Großbuchstaben.", "reject", "hide"))
                .is(201);
        assertFalse((boolean) made.value("builtIn"));
        assertEquals(List.of("reject", "hide"), made.list("actions"));
        assertEquals(
                made.text("id"),
                moderator.get(REASONS + "/" + made.text("id")).is(200).text("id"));
        Answer comment = comment("WARUM DENN NICHT?");
        decide(comment.text("id"), "reject", code).is(200);
        assertEquals("Bitte nicht in Großbuchstaben.", told(comment));
        moderator
                .put(REASONS + "/" + made.text("id"), 1, draft("Bitte leiser.", "reject", "hide"))
                .is(200);
        assertEquals("Bitte leiser.", told(comment));
        assertEquals(
                List.of(comment.text("id")),
                moderator
                        .get("/manage/moderation/decisions?reason=" + code)
                        .is(200)
                        .list("items.commentId"));
        assertEquals(
                List.of(code),
                moderator.get("/manage/comments?reason=" + code).is(200).list("items.reason"));
        Answer shown = moderator.get("/manage/comments/" + comment.text("id")).is(200);
        assertEquals(code, shown.text("reason"));
        assertTrue((boolean) shown.value("decisionsIntact"));
        Answer log =
                Client.admin().get("/manage/audit?subject=" + made.text("id")).is(200);
        assertTrue(log.list("items.action").contains("change_reason"));
    }

    @Test
    void articles_in_other_languages_are_told_in_english() {
        moderator.post(REASONS, draft("Bitte leiser.", "reject")).is(201);
        reader = new Commenting(Client.editor()
                .writes(Json.of("headline", "Loud", "locale", "en", "body", Json.body("A sentence.")))
                .publish());
        Answer comment = comment("WHY NOT?");
        decide(comment.text("id"), "reject", code).is(200);
        assertEquals("No capital letters, please.", told(comment));
    }

    @Test
    void hidden_comments_wait_in_the_queue_for_it_and_are_measured_by_it() {
        moderator.post(REASONS, draft("Bitte leiser.", "hide")).is(201);
        String comment = comment("LAUT").text("id");
        moderator.act("/manage/comments/" + comment + "/approve", 1).is(200);
        decide(comment, "hide", code).is(200);
        assertEquals(
                List.of(comment),
                moderator.get("/manage/moderation/queue?reason=" + code).is(200).list("items.id"));
        moderator.act("/manage/comments/" + comment + "/approve", 1).is(200);
        List<String> measured =
                moderator.get("/manage/moderation/metrics").is(200).list("byReason.reason");
        assertTrue(measured.contains(code), measured::toString);
    }

    @Test
    void actions_take_only_reasons_that_fit_and_say_which_those_are() {
        moderator.post(REASONS, draft("Bitte leiser.", "hide")).is(201);
        String comment = comment("LAUT").text("id");
        Answer refused = decide(comment, "reject", code).refuses(422, "invalid_content");
        assertEquals(List.of("/reason"), refused.list("errors.pointer"));
        Answer unknown = decide(comment, "hide", "nirgends").refuses(422, "invalid_content");
        assertTrue(unknown.text("errors[0].detail").contains(code), unknown.body());
        decide(comment, "approve", "nirgends").refuses(422, "invalid_content");
        decide(comment, "reject", "mit Leerzeichen").refuses(422, "invalid_content");
        Json bulk = Json.of(
                "items", Json.array(Json.of("id", comment, "version", 1, "action", "reject", "reason", "nirgends")));
        assertEquals(
                List.of(false),
                moderator.post("/manage/moderation/decisions", bulk).is(200).list("items.done"));
    }

    @Test
    void a_retired_reason_is_kept_by_what_names_it_and_taken_by_nothing_new() {
        String id = moderator
                .post(REASONS, draft("Bitte leiser.", "reject"))
                .is(201)
                .text("id");
        Answer before = comment("LAUT");
        decide(before.text("id"), "reject", code).is(200);
        Json retired = draft("Bitte leiser.", "reject");
        retired.node().put("retired", true);
        moderator.put(REASONS + "/" + id, 1, retired).is(200);
        assertNotNull(listed().get("retiredAt"));
        Answer refused = decide(comment("LAUTER").text("id"), "reject", code).refuses(422, "invalid_content");
        assertEquals(List.of("retired"), refused.list("errors.code"));
        assertEquals("Bitte leiser.", told(before));
        moderator.get("/manage/comments?reason=" + code + "&article=" + article).is(200);
        moderator.put(REASONS + "/" + id, 2, draft("Bitte leiser.", "reject")).is(200);
        decide(comment("AM LAUTESTEN").text("id"), "reject", code).is(200);
    }

    @Test
    void drafts_are_refused_with_all_that_is_wrong() {
        Json wrong = Json.of(
                "code",
                "Groß geschrieben",
                "texts",
                Json.of("de", " ", "en", "x\ny"),
                "actions",
                Json.array("approve"));
        Answer refused = moderator.post(REASONS, wrong).refuses(422, "invalid_content");
        assertEquals(List.of("/code", "/texts/de", "/texts/en", "/actions"), refused.list("errors.pointer"));
        String id = moderator
                .post(REASONS, draft("Bitte leiser.", "reject"))
                .is(201)
                .text("id");
        moderator.post(REASONS, draft("Noch einmal.", "reject")).refuses(409, "code_taken");
        Json builtIn = draft("Beleidigung", "reject");
        builtIn.node().put("code", "insult");
        moderator.post(REASONS, builtIn).refuses(409, "code_taken");
        moderator.put(REASONS + "/" + id, 1, builtIn).refuses(422, "invalid_content");
        moderator.put(REASONS + "/" + id, 7, draft("Alt", "reject")).refuses(412, "stale_version");
        Client.author().post(REASONS, draft("Nein", "reject")).is(403);
    }

    @Test
    void filters_name_the_reasons_that_there_are() {
        for (String list : List.of("comments", "moderation/queue", "moderation/decisions")) {
            Answer refused =
                    moderator.get("/manage/" + list + "?reason=nirgends").refuses(400, "invalid_parameter");
            assertTrue(refused.text("detail").contains("off_topic"), refused.body());
        }
    }
}
