package io.klartext.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Word rules and block rules as moderators write them. */
@QuarkusTest
class ModerationRulesTest {
    static final String WORDS = "/manage/moderation/word-rules";
    static final String BLOCKS = "/manage/moderation/block-rules";

    private final Client admin = Client.admin();

    @Inject
    Clock clock;

    private Response delete(String path) {
        return admin.request().delete("/api/v1" + path);
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
    void a_word_rule_has_a_meaning() {
        admin.post(WORDS, Json.of("kind", "regex", "value", "(a", "action", "hold"))
                .refuses(422, "invalid_content");
        admin.post(WORDS, Json.of("kind", "regex", "value", "(a)\\1", "action", "hold"))
                .refuses(422, "invalid_content");
        admin.post(WORDS, Json.of("value", " ", "action", "hold")).refuses(422, "invalid_content");
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
        for (String value : List.of("203.0.113.0", "203.0.113/24", "example.org/24", "2001:zz::/32", "300.1.1.1/16")) {
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
