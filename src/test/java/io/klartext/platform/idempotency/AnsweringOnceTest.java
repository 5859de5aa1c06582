package io.klartext.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.HeldBack;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** However often a request with an {@code Idempotency-Key} comes, and whatever happens in between, it happens once. */
@QuarkusTest
class AnsweringOnceTest {
    private static final String ARTICLES = "/manage/articles";

    private final Client editor = Client.editor();
    private final String key = UUID.randomUUID().toString();

    @Inject
    Events events;

    @Inject
    Statements statements;

    @Inject
    DataSource database;

    @Test
    void a_repetition_gets_the_first_answer_even_if_the_world_has_moved_on() {
        Story story = editor.writes("Zweimal geklickt");
        Answer first = publish(story).is(200);
        story.by(editor).unpublish();
        Answer second = publish(story).is(200);
        assertEquals(first.body(), second.body());
        assertEquals("true", second.header("Idempotency-Replayed"));
        story.shownToReaders().is(410);
        assertEquals(
                List.of("article.created", "article.published", "article.unpublished"), events.typesOf(story.id()));
    }

    @Test
    void the_key_belongs_to_its_holder() {
        Json draft = Json.of("headline", "Gleicher Gedanke");
        String mine = editor.postKeyed(ARTICLES, key, draft).is(201).text("id");
        String theirs = Client.withNewKey("editor")
                .postKeyed(ARTICLES, key, draft)
                .is(201)
                .text("id");
        assertNotEquals(mine, theirs);
    }

    @Test
    void the_key_belongs_to_the_route_and_its_query() {
        Story story = editor.writes("Erst prüfen");
        editor.actKeyed(story.path() + "/publish?dryRun=true", key, 1).is(200);
        story.shownToReaders().is(404);
        publish(story).is(200);
        story.shownToReaders().is(200);
    }

    @Test
    void another_request_with_the_key_is_refused_and_changes_nothing() {
        editor.postKeyed(ARTICLES, key, Json.of("headline", "Das eine")).is(201);
        Answer refused = editor.postKeyed(ARTICLES, key, Json.of("headline", "Das andere"))
                .refuses(422, "idempotency_key_reused");
        assertEquals("Idempotency-Key", refused.text("errors[0].parameter"));
        assertEquals(0, count("Das andere"));
    }

    @Test
    void a_key_may_stand_in_quotes() {
        Json draft = Json.of("headline", "In Gänsefüßchen");
        String first = editor.postKeyed(ARTICLES, key, draft).is(201).text("id");
        assertEquals(first, editor.postKeyed(ARTICLES, '"' + key + '"', draft).text("id"));
        String odd = UUID.randomUUID() + " \\\" \\\\";
        String other =
                editor.postKeyed(ARTICLES, '"' + odd + '"', draft).is(201).text("id");
        assertEquals(other, editor.postKeyed(ARTICLES, '"' + odd + '"', draft).text("id"));
        assertEquals(2, count("In Gänsefüßchen"));
    }

    @Test
    void what_is_no_key_is_a_400_that_names_the_header() {
        for (String bad : List.of(
                "",
                "\"\"",
                "\"offen",
                "halb\"offen",
                "ä",
                "x".repeat(256),
                "\"" + "x".repeat(256) + "\"",
                "x".repeat(9000),
                "\"\\x\"")) {
            Answer refused = editor.postKeyed(ARTICLES, bad, Json.of("headline", "Schlecht"))
                    .refuses(400, "invalid_parameter");
            assertEquals("Idempotency-Key", refused.text("errors[0].parameter"), bad);
        }
        new Answer(editor.request()
                        .header("Idempotency-Key", "a", "b")
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/v1" + ARTICLES))
                .refuses(400, "invalid_parameter");
        editor.postKeyed(ARTICLES, "x".repeat(255), Json.of("headline", "Gerade noch"))
                .is(201);
    }

    @Test
    void what_failed_has_changed_nothing_and_is_carried_out_afresh() {
        Story story = editor.writes(Json.of("headline", "Noch ohne Text"));
        publish(story).refuses(422, "invalid_content");
        editor.patch(story.path(), "\"1\"", Json.of("body", Json.body("Mit Text.")))
                .is(200);
        publish(story).refuses(412, "stale_version");
        editor.actKeyed(story.path() + "/publish", key, 2).is(200);
        story.shownToReaders().is(200);
    }

    @Test
    void of_many_at_once_one_is_carried_out() {
        Json draft = Json.of("headline", "Acht Klicks auf einmal");
        List<Answer> answers = Parallel.run(8, number -> editor.postKeyed(ARTICLES, key, draft));
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.refuses(409, "idempotency_in_progress"));
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.status() == 201 && answer.header("Idempotency-Replayed") == null)
                        .count());
        String id = editor.postKeyed(ARTICLES, key, draft).is(201).text("id");
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .forEach(answer -> assertEquals(id, answer.text("id")));
        assertEquals(1, count("Acht Klicks auf einmal"));
        assertEquals(List.of("article.created"), events.typesOf(id));
    }

    @Test
    void when_the_server_dies_after_the_work_neither_work_nor_answer_is_left() throws SQLException {
        Json draft = Json.of("headline", "Mitten im Satz");
        CompletableFuture<Answer> cut;
        try (HeldBack held = new HeldBack(database)) {
            cut = CompletableFuture.supplyAsync(() -> editor.postKeyed(ARTICLES, key, draft));
            held.await();
            held.end();
            cut.join().refuses(503, "unavailable");
        }
        assertEquals(0, count("Mitten im Satz"));
        Answer second = editor.postKeyed(ARTICLES, key, draft).is(201);
        assertEquals(
                second.body(), editor.postKeyed(ARTICLES, key, draft).is(201).body());
        assertEquals(1, count("Mitten im Satz"));
    }

    @Test
    void it_costs_three_statements_and_a_repetition_two() {
        editor.post(ARTICLES, Json.of("headline", "Vorher warm")).is(201);
        long without = statements.of(
                () -> editor.post(ARTICLES, Json.of("headline", "Ohne gezählt")).is(201));
        Json draft = Json.of("headline", "Mit gezählt");
        long first = statements.of(() -> editor.postKeyed(ARTICLES, key, draft).is(201));
        long second = statements.of(() -> editor.postKeyed(ARTICLES, key, draft).is(201));
        long authentication = statements.of(() -> editor.get("/manage/me").is(200));
        assertEquals(without + 3, first);
        assertEquals(authentication + 2, second);
    }

    private Answer publish(Story story) {
        return editor.actKeyed(story.path() + "/publish", key, 1);
    }

    private long count(String headline) {
        String sql = "select count(*) from article where headline = '" + headline + "'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(sql)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
