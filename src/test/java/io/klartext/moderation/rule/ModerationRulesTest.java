package io.klartext.moderation.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Word rules and block rules as moderators write them. */
@QuarkusTest
public class ModerationRulesTest {
    public static final String WORDS = "/manage/moderation/word-rules";
    public static final String BLOCKS = "/manage/moderation/block-rules";

    private final Client admin = Client.admin();

    @Inject
    Clock clock;

    private Response delete(String path) {
        return admin.request().header("If-Match", "*").delete("/api/v1" + path);
    }

    private Answer put(String path, int version, Json draft) {
        return new Answer(admin.request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(draft.toString())
                .put("/api/v1" + path));
    }

    @Test
    void the_life_of_a_word_rule() {
        Answer made =
                admin.post(WORDS, Json.of("value", "casino", "action", "hold")).is(201);
        assertEquals("word", made.text("kind"));
        assertEquals(0, made.number("hits"));
        String path = WORDS + "/" + made.text("id");
        assertEquals("/api/v1" + path, made.header("Location"));
        assertEquals(made.body(), admin.get(path).is(200).body());
        assertEquals(200, delete(path).statusCode());
        admin.get(path).is(404);
        assertEquals(404, delete(path).statusCode());
    }

    @Test
    void all_mistakes_of_a_rule_are_named_at_once() {
        Answer refused = admin.post(BLOCKS, Json.of("kind", "planet", "valeu", "x.example", "action", "hold"))
                .is(422);
        assertEquals(Set.of("/kind", "/valeu", "/value"), Set.copyOf(refused.list("errors.pointer")));
    }

    @Test
    void a_rule_says_something_else_from_then_on_and_keeps_what_it_did() {
        Commenting reader =
                new Commenting(Client.editor().writes("Regeländerung").publish());
        Answer made = admin.post(WORDS, Json.of("value", "wechselwort", "action", "flag"))
                .is(201);
        String path = WORDS + "/" + made.text("id");
        reader.send(Commenting.saying("Ein Wechselwort.")).is(202);
        Answer changed = put(
                        path, 1, Json.of("kind", "prefix", "value", "wechsel", "language", "de", "action", "reject"))
                .is(200);
        assertEquals("\"2\"", changed.header("ETag"));
        assertEquals(2, changed.number("version"));
        assertEquals(1, changed.number("hits"));
        assertEquals(made.text("createdAt"), changed.text("createdAt"));
        assertEquals("reject", changed.text("action"));
        assertEquals(changed.body(), admin.get(path).is(200).body());
        String rejected = reader.send(Commenting.saying("Wechselhaft.")).is(202).text("id");
        assertEquals("rejected", admin.get("/manage/comments/" + rejected).text("state"));
        Answer after = admin.get(path).is(200);
        assertEquals(2, after.number("hits"));
        assertEquals(2, after.number("version"), "what it did is no change");
        admin.delete(path, 2).is(200);
    }

    @Test
    void both_kinds_of_rules_know_the_same_actions() {
        for (String action : List.of("flag", "mask", "hold", "spam", "reject")) {
            for (String list : List.of(WORDS, BLOCKS)) {
                Json draft = Json.of(
                        "kind", list.equals(WORDS) ? "word" : "url_host", "value", "gleich.example", "action", action);
                String path = list + "/" + admin.post(list, draft).is(201).text("id");
                assertEquals(action, admin.get(path).text("action"));
                admin.delete(path, 1).is(200);
            }
        }
    }

    @Test
    void a_word_can_be_spam() {
        Commenting reader = new Commenting(Client.editor().writes("Spamwort").publish());
        Json draft = Json.of("value", "billigkredit", "action", "spam");
        String path = WORDS + "/" + admin.post(WORDS, draft).is(201).text("id");
        String id = reader.send(Commenting.saying("Ein Billigkredit.")).is(202).text("id");
        assertEquals("spam", admin.get("/manage/comments/" + id).text("state"));
        admin.delete(path, 1).is(200);
    }

    @Test
    void of_two_who_change_a_rule_one_has_to_look_again() {
        for (String list : List.of(WORDS, BLOCKS)) {
            Json draft = Json.of(
                    "kind", list.equals(WORDS) ? "word" : "url_host", "value", "zwei.example", "action", "hold");
            String path = list + "/" + admin.post(list, draft).is(201).text("id");
            List<Integer> statuses =
                    Parallel.run(6, number -> put(path, 1, draft).status());
            assertEquals(
                    List.of(200, 412, 412, 412, 412, 412),
                    statuses.stream().sorted().toList());
            assertEquals(2, put(path, 1, draft).refuses(412, "stale_version").number("currentVersion"));
            admin.delete(path, 1).refuses(412, "stale_version");
            new Answer(admin.request().delete("/api/v1" + path)).refuses(428, "precondition_required");
            put(path, 2, draft.without("action")).refuses(422, "invalid_content");
            admin.delete(path, 2).is(200);
        }
    }

    @Test
    void who_changes_the_action_of_a_blocked_address_need_not_know_it() {
        Commenting reader =
                new Commenting(Client.editor().writes("Gesperrte Adresse").publish());
        Answer made = admin.post(BLOCKS, Json.of("kind", "email", "value", "Gesperrt@example.com", "action", "hold"))
                .is(201);
        String path = BLOCKS + "/" + made.text("id");
        Json hint = Json.of("kind", "email", "value", made.text("value"), "action", "reject");
        assertEquals(made.text("value"), put(path, 1, hint).is(200).text("value"));
        assertEquals("rejected", stateOf(reader, "gesperrt@example.com", "Noch da?"));
        put(path, 2, Json.of("kind", "email", "value", "anders@example.com", "action", "reject"))
                .is(200);
        assertEquals("pending", stateOf(reader, "gesperrt@example.com", "Wieder da!"));
        assertEquals("rejected", stateOf(reader, "anders@example.com", "Ich auch?"));
        put(path, 3, hint).refuses(422, "invalid_content");
        admin.post(BLOCKS, hint).refuses(422, "invalid_content");
        put(path, 3, Json.of("kind", "url_host", "value", "host.example", "action", "hold"))
                .is(200);
        assertEquals("pending", stateOf(reader, "anders@example.com", "Ich wieder."));
        admin.delete(path, 4).is(200);
    }

    private String stateOf(Commenting reader, String email, String text) {
        String id = reader.send(Json.of("name", "Wer", "email", email, "text", text))
                .is(202)
                .text("id");
        return admin.get("/manage/comments/" + id).is(200).text("state");
    }

    @Test
    void rules_are_found_by_what_they_say() {
        List<String> paths = List.of(
                WORDS + "/"
                        + admin.post(WORDS, Json.of("value", "Findemich", "action", "flag"))
                                .text("id"),
                WORDS + "/"
                        + admin.post(WORDS, Json.of("kind", "prefix", "value", "findemich", "action", "hold"))
                                .text("id"),
                BLOCKS + "/"
                        + admin.post(BLOCKS, Json.of("kind", "url_host", "value", "findemich.de", "action", "spam"))
                                .text("id"));
        assertEquals(2, found(WORDS + "?q=FINDE"));
        assertEquals(1, found(WORDS + "?q=finde&kind=prefix"));
        assertEquals(1, found(WORDS + "?q=finde&action=flag"));
        assertEquals(0, found(WORDS + "?q=finde%25"));
        assertEquals(1, found(BLOCKS + "?q=findemich&kind=url_host&action=spam"));
        assertEquals(0, found(BLOCKS + "?q=findemich&kind=email"));
        admin.get(BLOCKS + "?q=wer@findemich.de").refuses(400, "invalid_parameter");
        admin.get(BLOCKS + "?kind=word").refuses(400, "invalid_parameter");
        admin.get(WORDS + "?action=publish").refuses(400, "invalid_parameter");
        paths.forEach(path -> assertEquals(200, delete(path).statusCode()));
    }

    private int found(String list) {
        return admin.get(list + "&count=exact").is(200).number("page.total");
    }

    @Test
    void a_word_rule_has_a_meaning() {
        admin.post(WORDS, Json.of("kind", "regex", "value", "(a", "action", "hold"))
                .refuses(422, "invalid_content");
        admin.post(WORDS, Json.of("kind", "regex", "value", "(a)\\1", "action", "hold"))
                .refuses(422, "invalid_content");
        admin.post(WORDS, Json.of("value", " ", "action", "hold")).refuses(422, "invalid_content");
        assertEquals(List.of("format"), refusals("regex", "a*"));
        assertEquals(List.of("required"), refusals("word", "\u200B\u0301"));
        assertEquals(List.of("too_complex"), refusals("regex", "((((.{1000}){1000}){1000}){1000})"));
        assertEquals(List.of("size"), refusals("regex", "(".repeat(20_000)));
        admin.post(
                        WORDS,
                        Json.of(
                                "value",
                                "a",
                                "action",
                                "hold",
                                "expiresAt",
                                clock.now().minus(Duration.ofDays(1))))
                .refuses(422, "invalid_content");
    }

    private List<String> refusals(String kind, String value) {
        return admin.post(WORDS, Json.of("kind", kind, "value", value, "action", "hold"))
                .refuses(422, "invalid_content")
                .list("errors.code");
    }

    @Test
    void of_a_blocked_address_only_a_hint_is_kept() {
        Answer made = admin.post(BLOCKS, Json.of("kind", "email", "value", "Spam@Example.com", "action", "spam"))
                .is(201);
        assertEquals("s…@example.com", made.text("value"));
        String path = BLOCKS + "/" + made.text("id");
        assertFalse(admin.get(path).is(200).body().contains("spam@"));
        assertEquals(200, delete(path).statusCode());
        admin.post(BLOCKS, Json.of("kind", "email", "value", "example.com", "action", "spam"))
                .refuses(422, "invalid_content");
        admin.post(BLOCKS, Json.of("kind", "url_host", "value", "https://example.com", "action", "spam"))
                .refuses(422, "invalid_content");
    }

    @Test
    void a_domain_is_blocked_however_it_is_written() {
        Answer made = admin.post(
                        BLOCKS, Json.of("kind", "email_domain", "value", "M\u00FCnchen.example", "action", "reject"))
                .is(201);
        assertEquals("xn--mnchen-3ya.example", made.text("value"));
        Commenting reader =
                new Commenting(Client.editor().writes("Gesperrte Domain").publish());
        Json hidden = Json.of("name", "Wer", "email", "wer@m\u00FCn\u200Bchen.example", "text", "Unsichtbar.");
        assertEquals(
                List.of("/email"),
                reader.send(hidden).refuses(422, "invalid_content").list("errors.pointer"));
        assertEquals(200, delete(BLOCKS + "/" + made.text("id")).statusCode());
        for (String value : List.of("..de", "-.-", "a..b", "1.2.3.4")) {
            admin.post(BLOCKS, Json.of("kind", "email_domain", "value", value, "action", "hold"))
                    .refuses(422, "invalid_content");
        }
        Answer refused = admin.post(BLOCKS, Json.of("kind", "network", "value", ":".repeat(32_000), "action", "hold"))
                .refuses(422, "invalid_content");
        assertEquals(List.of("size"), refused.list("errors.code"));
    }

    @Test
    void a_network_is_wide_and_written_in_one_way() {
        Map<String, String> written = Map.of(
                "203.0.113.77/24", "203.0.113.0/24",
                "10.200.3.4/9", "10.128.0.0/9",
                "2001:0DB8:0:0::1/32", "2001:db8::/32",
                "2001:db8:5:6:7::/47", "2001:db8:4::/47",
                "2001:0:7::/48", "2001:0:7::/48");
        written.forEach((value, canonical) -> {
            Answer made = admin.post(BLOCKS, Json.of("kind", "network", "value", value, "action", "hold"))
                    .is(201);
            assertEquals(canonical, made.text("value"));
            assertEquals(200, delete(BLOCKS + "/" + made.text("id")).statusCode());
        });
        for (String value : List.of("203.0.113.77/32", "203.0.113.0/25", "0.0.0.0/0", "2001:db8::1/128", "::/8")) {
            Answer refused = admin.post(BLOCKS, Json.of("kind", "network", "value", value, "action", "hold"))
                    .refuses(422, "invalid_content");
            assertEquals(List.of("range"), refused.list("errors.code"), value);
        }
        for (String value : List.of(
                "203.0.113.0", "203.0.113/24", "example.org/24", "2001:zz::/32", "300.1.1.1/16", "::ffff:1.2.3.4/24")) {
            Answer refused = admin.post(BLOCKS, Json.of("kind", "network", "value", value, "action", "hold"))
                    .refuses(422, "invalid_content");
            assertEquals(List.of("format"), refused.list("errors.code"), value);
        }
    }

    @Test
    void lists_go_on_page_by_page() {
        for (String list : List.of(WORDS, BLOCKS)) {
            String kind = list.equals(WORDS) ? "word" : "email_domain";
            for (String value : List.of("eins.example", "zwei.example", "drei.example")) {
                admin.post(list, Json.of("kind", kind, "value", value, "action", "hold"))
                        .is(201);
            }
            Answer first = admin.get(list + "?limit=2&count=exact").is(200);
            List<Map<String, Object>> items = first.list("items");
            assertEquals("drei.example", items.get(0).get("value"));
            Answer second = admin.get(list + "?limit=2&cursor={c}", first.text("page.next"))
                    .is(200);
            List<Map<String, Object>> others = second.list("items");
            assertEquals("eins.example", others.get(0).get("value"));
            for (String name : List.of("eins.example", "zwei.example", "drei.example")) {
                admin.get(list + "?limit=100").<Map<String, Object>>list("items").stream()
                        .filter(rule -> rule.get("value").equals(name))
                        .forEach(rule -> assertEquals(
                                200, delete(list + "/" + rule.get("id")).statusCode()));
            }
        }
    }
}
