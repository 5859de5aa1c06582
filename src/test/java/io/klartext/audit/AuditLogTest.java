package io.klartext.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.OwnerDatabase;
import io.klartext.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever uses power over others leaves an entry that stays, and nobody else does. */
@QuarkusTest
class AuditLogTest {
    private static final String WORDS = "/manage/moderation/word-rules";
    private static final String BLOCKS = "/manage/moderation/block-rules";
    private static final String POLICY = "/manage/moderation/policy";

    private final Client admin = Client.admin();

    private String id;
    private Client auditor;

    @Inject
    OwnerDatabase database;

    @Inject
    Statements statements;

    /** Somebody whose entries are told from all others. */
    @BeforeEach
    void hire() {
        Answer key = admin.post("/manage/keys", Json.of("name", "Revision", "role", "admin"))
                .is(201);
        id = key.text("id");
        auditor = Client.withKey(key.text("key"));
    }

    private Answer log(String query) {
        return admin.get("/manage/audit?limit=100" + query).is(200);
    }

    /** What the auditor did, the latest first. */
    private List<Map<String, Object>> entries() {
        return log("&actor=" + id).list("items");
    }

    private List<String> actions() {
        return log("&actor=" + id).list("items.action");
    }

    @Test
    void keys_are_issued_and_revoked_by_somebody() {
        Answer issued = auditor.post("/manage/keys", Json.of("name", "Jana", "role", "moderator"))
                .is(201);
        auditor.act("/manage/keys/" + issued.text("id") + "/revoke", 1).is(200);
        assertEquals(List.of("revoke_key", "issue_key"), actions());
        Map<String, Object> entry = entries().get(1);
        assertEquals(Map.of("id", id, "name", "Revision"), entry.get("actor"));
        assertEquals(Map.of("type", "key", "id", issued.text("id")), entry.get("subject"));
        assertEquals("Jana: articles:read comments:moderate", entry.get("detail"));
        assertTrue(log("").body().indexOf(issued.text("key")) < 0);
    }

    @Test
    void the_installation_is_nobody() {
        Answer oldest = log("&action=issue_key");
        while (oldest.text("page.next") != null) {
            oldest = log("&action=issue_key&cursor=" + oldest.text("page.next"));
        }
        List<Object> actors = oldest.list("items.actor");
        assertNull(actors.get(actors.size() - 1), "the first key was made at the start");
    }

    @Test
    void rules_are_made_and_taken_away_without_telling_whom_they_are_about() {
        String word = auditor.post(WORDS, Json.of("value", "geheimnisvoll", "action", "flag"))
                .is(201)
                .text("id");
        String block = auditor.post(
                        BLOCKS,
                        Json.of("kind", "email", "value", "wer@geheim.example", "action", "spam", "reason", "Wer"))
                .is(201)
                .text("id");
        auditor.delete(WORDS + "/" + word, 1).is(200);
        Json change = Json.of("kind", "email", "value", "w…@geheim.example", "action", "hold", "reason", "Wer");
        put(auditor, BLOCKS + "/" + block, change.toString(), 200);
        auditor.delete(BLOCKS + "/" + block, 2).is(200);
        assertEquals(
                List.of(
                        "delete_block_rule",
                        "change_block_rule",
                        "delete_word_rule",
                        "create_block_rule",
                        "create_word_rule"),
                actions());
        assertEquals("email: hold", entries().get(0).get("detail"));
        assertEquals(Map.of("type", "block_rule", "id", block), entries().get(3).get("subject"));
        assertEquals(-1, log("&actor=" + id).body().indexOf("geheim"));
    }

    @Test
    void policies_are_changed_by_somebody() {
        String article = Client.editor().writes("Mit Aufsicht").id();
        put(auditor, POLICY + "/articles/" + article, "{\"mode\":\"post\"}", 200);
        put(auditor, POLICY, "{}", 200);
        assertEquals(List.of("change_policy", "change_policy"), actions());
        assertNull(((Map<?, ?>) entries().get(0).get("subject")).get("id"));
        assertEquals(Map.of("type", "policy", "id", article), entries().get(1).get("subject"));
    }

    private static void put(Client client, String path, String body, int status) {
        client.request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put("/api/v1" + path)
                .then()
                .statusCode(status);
    }

    @Test
    void an_erasure_is_told_without_what_was_erased() {
        Commenting reader = new Commenting(Client.editor().writes("Zu löschen").publish());
        String comment = reader.send(Commenting.saying("Löscht mich.")).is(202).text("id");
        auditor.act("/manage/comments/" + comment + "/erase", 1).is(200);
        Map<String, Object> entry =
                log("&subject=" + comment).<Map<String, Object>>list("items").get(0);
        assertEquals("erase_comment", entry.get("action"));
        assertEquals(Map.of("type", "comment", "id", comment), entry.get("subject"));
        assertNull(entry.get("detail"));
    }

    @Test
    void what_is_refused_leaves_nothing() {
        Client moderator = Client.withNewKey("moderator");
        int before = log("&count=exact").number("page.total");
        moderator.post("/manage/keys", Json.of("name", "x", "role", "author")).is(403);
        auditor.post("/manage/keys", Json.of("name", "x")).is(422);
        auditor.act("/manage/keys/" + id + "/revoke", 9).is(412);
        auditor.act("/manage/comments/" + UUID.randomUUID() + "/erase", 1).is(404);
        auditor.post(WORDS, Json.of("kind", "regex", "value", "(a", "action", "hold"))
                .is(422);
        auditor.delete(WORDS + "/" + UUID.randomUUID(), 1).is(404);
        put(auditor, POLICY, "{\"mode\":\"nie\"}", 422);
        put(moderator, POLICY, "{\"trustedAfter\":0}", 422);
        assertEquals(List.of(), entries());
        assertEquals(before, log("&count=exact").number("page.total"));
    }

    @Test
    void a_request_that_is_repeated_leaves_one_entry() {
        Json draft = Json.of("name", "Einmal", "role", "author");
        auditor.postKeyed("/manage/keys", "einmal " + id, draft).is(201);
        auditor.postKeyed("/manage/keys", "einmal " + id, draft).is(201);
        assertEquals(List.of("issue_key"), actions());
    }

    @Test
    void only_who_may_reads_it() {
        for (Client other : List.of(Client.moderator(), Client.editor(), Client.author())) {
            other.get("/manage/audit").refuses(403, "forbidden");
        }
        admin.get("/manage/audit?actor=jemand").refuses(400, "invalid_parameter");
        admin.get("/manage/audit?action=nichts").refuses(400, "invalid_parameter");
        admin.get("/manage/audit?since=gestern").refuses(400, "invalid_parameter");
        admin.get("/manage/audit?until=%2B999999999-12-31T23:59:59Z").refuses(400, "invalid_parameter");
    }

    @Test
    void it_goes_on_page_by_page_in_one_statement_each() {
        for (String name : List.of("eins", "zwei", "drei")) {
            auditor.post("/manage/keys", Json.of("name", name, "role", "author"))
                    .is(201);
        }
        String list = "/manage/audit?limit=2&actor=" + id;
        Answer first = admin.get(list + "&count=exact").is(200);
        assertEquals(3, first.number("page.total"));
        Answer second = admin.get(list + "&cursor={c}", first.text("page.next")).is(200);
        List<Map<String, Object>> newest = first.list("items");
        List<Map<String, Object>> oldest = second.list("items");
        assertEquals(2, newest.size());
        assertEquals(1, oldest.size());
        String between = (String) newest.get(1).get("at");
        assertEquals(2, log("&actor=" + id + "&since=" + between).list("items").size());
        assertEquals(oldest, log("&actor=" + id + "&until=" + between).list("items"));
        long all = statements.of(() -> admin.get(list));
        assertEquals(statements.of(() -> admin.get("/manage/me")) + 1, all);
    }

    @Test
    void the_database_keeps_entries_as_they_were() throws SQLException {
        auditor.post("/manage/keys", Json.of("name", "Bleibt", "role", "author"))
                .is(201);
        List<Map<String, Object>> before = entries();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "update audit_entry set detail = 'anders' where actor_id = '" + id + "'",
                    "delete from audit_entry where actor_id = '" + id + "'",
                    "truncate audit_entry")) {
                assertThrows(SQLException.class, () -> statement.execute(change), change);
            }
        }
        assertEquals(before, entries());
    }
}
