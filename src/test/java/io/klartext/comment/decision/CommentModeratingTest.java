package io.klartext.comment.decision;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.OwnerDatabase;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What moderators can do to comments, and what is written down of it. */
@QuarkusTest
class CommentModeratingTest {
    /** Where each action leads from each state; every other one is refused. */
    private static final Map<String, String> LEGAL = Map.ofEntries(
            Map.entry("pending approve", "published"),
            Map.entry("pending reject", "rejected"),
            Map.entry("pending mark-spam", "spam"),
            Map.entry("published hide", "hidden"),
            Map.entry("published review", "published"),
            Map.entry("published reject", "rejected"),
            Map.entry("published mark-spam", "spam"),
            Map.entry("hidden approve", "published"),
            Map.entry("hidden reject", "rejected"),
            Map.entry("hidden mark-spam", "spam"),
            Map.entry("rejected approve", "published"),
            Map.entry("spam approve", "published"),
            Map.entry("pending erase", "erased"),
            Map.entry("published erase", "erased"),
            Map.entry("hidden erase", "erased"),
            Map.entry("rejected erase", "erased"),
            Map.entry("spam erase", "erased"),
            Map.entry("withdrawn erase", "erased"));

    /** How a comment comes into each state. */
    private static final Map<String, List<String>> WAYS = new TreeMap<>(Map.of(
            "pending", List.of(),
            "published", List.of("approve"),
            "hidden", List.of("approve", "hide"),
            "rejected", List.of("reject"),
            "spam", List.of("mark-spam"),
            "withdrawn", List.of("withdraw"),
            "erased", List.of("erase")));

    private static final List<String> ACTIONS = List.of("approve", "reject", "mark-spam", "hide", "review", "erase");
    private static final Json REASON = Json.of("reason", "insult", "note", "Der zweite Satz.");

    private final Client moderator = Client.moderator();
    private Story article;
    private Commenting reader;

    @Inject
    Events events;

    @Inject
    OwnerDatabase database;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Moderiert").publish();
        reader = new Commenting(article);
    }

    @Test
    void the_author_reads_the_moderators_own_words_until_the_next_decision() {
        Answer taken = reader.send(saying("Wortreich und doch leer.")).is(202);
        String path = "/manage/comments/" + taken.text("id");
        Json words = Json.of("reason", "insult", "message", " Bitte ohne Anrede. ");
        assertEquals(
                "Bitte ohne Anrede.",
                moderator.act(path + "/reject", 1, words).is(200).text("message"));
        assertEquals("Bitte ohne Anrede.", status(taken).text("message"));
        assertEquals("insult", status(taken).text("reason.code"));
        moderator.act(path + "/approve", 1, Json.of()).is(200);
        assertNull(status(taken).value("message"));
        Json some = Json.of("message", "Das erfährt niemand.");
        moderator.act(path + "/mark-spam", 1, some).refuses(422, "invalid_content");
        moderator.act(path + "/hide", 1, Json.of("message", "x".repeat(501))).refuses(422, "invalid_content");
        moderator.act(path + "/hide", 1, Json.of("message", "Wir prüfen das.")).is(200);
        assertEquals("Wir prüfen das.", status(taken).text("message"));
        assertNull(act(Client.admin(), taken.text("id"), "erase").is(200).value("message"));
    }

    private static Answer status(Answer taken) {
        return new Answer(Client.reader().request().get(taken.text("statusUrl"))).is(200);
    }

    @Test
    void every_action_in_every_state_is_what_the_table_says() {
        List<Executable> cases = new ArrayList<>();
        WAYS.keySet().forEach(state -> ACTIONS.forEach(action -> cases.add(() -> check(state, action))));
        assertAll(cases);
    }

    private void check(String state, String action) {
        String id = commentIn(state, state + " " + action);
        String to = LEGAL.get(state + " " + action);
        Answer answer = act(Client.admin(), id, action);
        if (to == null) {
            answer.refuses(409, "illegal_transition");
            assertEquals(state, answer.text("state"));
        } else {
            assertEquals(to, answer.is(200).text("state"), state + " " + action);
        }
    }

    @Test
    void a_decision_is_bound_to_the_state_that_the_moderator_saw() {
        String id = reader.send(saying("Zwei Meinungen.")).is(202).text("id");
        Client other = Client.withNewKey("moderator");
        String seen = moderator.get("/manage/comments/" + id).is(200).header("ETag");
        assertEquals("\"1-pending\"", seen);
        act(other, id, "reject", seen, REASON).is(200);
        Answer refused = act(moderator, id, "approve", seen, Json.of()).refuses(412, "stale_version");
        assertTrue(refused.text("detail").startsWith("The comment is rejected now: the moderator "), refused.body());
        assertTrue(refused.text("detail").contains(" took the action 'reject' at "), refused.body());
        assertEquals("rejected", moderator.get("/manage/comments/" + id).is(200).text("state"));
        String now = moderator.get("/manage/comments/" + id).header("ETag");
        act(moderator, id, "approve", "\"7-pending\", " + now, Json.of()).is(200);
        assertEquals("\"1-published\"", moderator.get("/manage/comments/" + id).header("ETag"));
    }

    @Test
    void an_erasure_and_many_decisions_at_once_are_bound_to_the_state_too() {
        String id = reader.send(saying("Überholt.")).is(202).text("id");
        moderator.act("/manage/comments/" + id + "/approve", 1).is(200);
        new Answer(Client.admin()
                        .request()
                        .header("If-Match", "\"1-pending\"")
                        .post("/api/v1/manage/comments/" + id + "/erase"))
                .refuses(412, "stale_version");
        Json order = Json.of("id", id, "version", 1, "state", "pending", "action", "hide");
        Answer results = moderator
                .post("/manage/moderation/decisions", Json.of("items", Json.array(order)))
                .is(200);
        assertEquals("stale_version", results.text("items[0].code"));
        Json again = Json.of("id", id, "version", 1, "state", "published", "action", "hide");
        moderator
                .post("/manage/moderation/decisions", Json.of("items", Json.array(again)))
                .is(200);
        assertEquals("hidden", moderator.get("/manage/comments/" + id).is(200).text("state"));
    }

    @Test
    void the_stored_answer_to_a_decision_goes_with_the_erased_comment() {
        String id = reader.send(saying("Unwiederbringlich.")).is(202).text("id");
        String neighbour = reader.send(saying("Daneben.")).is(202).text("id");
        keyed(id, "approve").is(200);
        assertTrue(keyed(neighbour, "approve").is(200).body().contains("Unwiederbringlich."));
        Client.admin().act("/manage/comments/" + id + "/erase", 1).is(200);
        keyed(id, "approve").refuses(409, "illegal_transition");
        assertFalse(keyed(neighbour, "approve").body().contains("Unwiederbringlich."));
    }

    private Answer keyed(String id, String action) {
        return new Answer(moderator
                .request()
                .header("Idempotency-Key", action + " " + id)
                .header("If-Match", "*")
                .post("/api/v1/manage/comments/" + id + "/" + action));
    }

    private static Answer act(Client client, String id, String action, String match, Json body) {
        return new Answer(client.request()
                .contentType(ContentType.JSON)
                .header("If-Match", match)
                .body(body.toString())
                .post("/api/v1/manage/comments/" + id + "/" + action));
    }

    @Test
    void each_role_may_what_its_scopes_say() {
        Map<String, List<Integer>> statuses = new TreeMap<>();
        for (String role : List.of("author", "editor", "moderator", "admin")) {
            Client client = Client.withNewKey(role);
            List<Integer> seen = new ArrayList<>();
            seen.add(client.get("/manage/comments").status());
            for (String action : ACTIONS) {
                String state = action.equals("hide") || action.equals("review") ? "published" : "pending";
                seen.add(act(client, commentIn(state, role + " " + action), action)
                        .status());
            }
            statuses.put(role, seen);
        }
        assertEquals(
                Map.of(
                        "author", List.of(403, 403, 403, 403, 403, 403, 403),
                        "editor", List.of(403, 403, 403, 403, 403, 403, 403),
                        "moderator", List.of(200, 200, 200, 200, 200, 200, 403),
                        "admin", List.of(200, 200, 200, 200, 200, 200, 200)),
                statuses);
    }

    private String commentIn(String state, String text) {
        Answer taken = new Commenting(Client.editor().writes("Einzeln").publish())
                .send(saying(text))
                .is(202);
        for (String step : WAYS.get(state)) {
            if (step.equals("withdraw")) {
                new Answer(Client.reader().request().post(taken.text("statusUrl") + "/withdraw")).is(200);
            } else {
                act(Client.admin(), taken.text("id"), step).is(200);
            }
        }
        return taken.text("id");
    }

    private static Answer act(Client client, String id, String action) {
        String path = "/manage/comments/" + id + "/" + action;
        return action.equals("reject") ? client.act(path, 1, REASON) : client.act(path, 1);
    }

    @Test
    void a_decision_says_who_and_why_and_the_log_is_whole() {
        Answer taken = reader.send(saying("Du Wicht.")).is(202);
        String path = "/manage/comments/" + taken.text("id");
        moderator.act(path + "/reject", 1, Json.of("note", "ohne Grund")).refuses(422, "invalid_content");
        moderator.act(path + "/reject", 2, REASON).refuses(412, "stale_version");
        Answer rejected = moderator.act(path + "/reject", 1, REASON).is(200);
        assertEquals("insult", rejected.text("reason"));
        assertEquals(List.of("approve"), rejected.list("allowedActions"));
        assertEquals(List.of("reject", "screen"), rejected.list("decisions.action"));
        assertEquals("moderator", rejected.text("decisions[0].actor"));
        assertEquals("Test moderator", rejected.text("decisions[0].by.name"));
        assertEquals("Der zweite Satz.", rejected.text("decisions[0].note"));
        assertEquals(true, rejected.value("decisionsIntact"));
        Answer status = Client.reader().get(taken.text("statusUrl").substring("/api/v1".length()));
        assertEquals("rejected", status.text("state"));
        assertEquals("insult", status.text("reason.code"));
        assertFalse(status.body().contains("zweite Satz"), status.body());
    }

    @Test
    void events_tell_what_readers_see_and_nothing_of_spam() {
        String id = reader.send(saying("Hin und her.")).is(202).text("id");
        for (String action : List.of("mark-spam", "approve", "hide", "approve", "mark-spam")) {
            act(moderator, id, action).is(200);
        }
        assertEquals(
                List.of(
                        "comment.held",
                        "comment.published",
                        "comment.unpublished",
                        "comment.published",
                        "comment.unpublished"),
                events.typesOf(id));
    }

    @Test
    void the_list_can_be_narrowed() {
        String waiting = reader.send(saying("Wartet 100%ig.")).is(202).text("id");
        String rejected = reader.send(saying("Weg damit.")).is(202).text("id");
        act(moderator, rejected, "reject").is(200);
        String here = "/manage/comments?article=" + article.id();
        assertEquals(List.of(rejected, waiting), moderator.get(here).list("items.id"));
        assertEquals(
                List.of(waiting, rejected), moderator.get(here + "&sort=oldest").list("items.id"));
        assertEquals(List.of(waiting), moderator.get(here + "&state=pending").list("items.id"));
        assertEquals(List.of(rejected), moderator.get(here + "&reason=insult").list("items.id"));
        assertEquals(List.of(waiting), moderator.get(here + "&q={q}", "100%IG").list("items.id"));
        assertEquals(List.of(), moderator.get(here + "&q={q}", "100%damit").list("items.id"));
        String accented =
                reader.send(saying("Łódź liegt nicht am Südpol.")).is(202).text("id");
        for (String words : List.of("SÜDPOL", "Su\u0308dpol", "suedpol", "sudpol", "lodz")) {
            assertEquals(
                    List.of(accented), moderator.get(here + "&q={q}", words).list("items.id"), words);
        }
        assertEquals(
                List.of(), moderator.get(here + "&since=2990-01-01T00:00:00Z").list("items"));
        moderator.get(here + "&since=gestern").refuses(400, "invalid_parameter");
        moderator.get(here + "&since=-5000-01-01T00:00:00Z").refuses(400, "invalid_parameter");
        moderator.get(here + "&state=weg").refuses(400, "invalid_parameter");
        assertFalse(moderator.get(here).body().contains("karla@example.org"));
        Answer one = moderator.get("/manage/comments/" + waiting).is(200);
        assertTrue(one.number("writer.comments") >= 2, one.body());
        assertFalse(one.body().contains("karla@example.org"));
    }

    @Test
    void of_two_moderators_one_decides() {
        String id = reader.send(saying("Umstritten.")).is(202).text("id");
        List<Integer> statuses =
                Parallel.run(6, number -> act(moderator, id, "reject").status());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        Answer after = moderator.get("/manage/comments/" + id);
        assertEquals(2, after.list("decisions").size());
        assertEquals(true, after.value("decisionsIntact"));
    }

    @Test
    void the_database_keeps_decisions_as_they_were() throws SQLException {
        String id = reader.send(saying("Für immer.")).is(202).text("id");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "update comment_decision set note = 'anders' where comment_id = '" + id + "'",
                    "delete from comment_decision where comment_id = '" + id + "'",
                    "truncate comment_decision")) {
                assertThrows(SQLException.class, () -> statement.execute(change), change);
            }
        }
        assertEquals(true, moderator.get("/manage/comments/" + id).value("decisionsIntact"));
    }

    @Test
    void who_goes_around_that_is_found_out() throws SQLException {
        String id = reader.send(saying("Gefälscht.")).is(202).text("id");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table comment_decision disable trigger tr_comment_decision_immutable");
            statement.execute("update comment_decision set reason = 'other' where comment_id = '" + id + "'");
            statement.execute("alter table comment_decision enable trigger tr_comment_decision_immutable");
            connection.commit();
        }
        assertEquals(false, moderator.get("/manage/comments/" + id).value("decisionsIntact"));
    }
}
