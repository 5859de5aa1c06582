package io.klartext.comment.desk;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The newsroom answers its readers in the same place, and everybody sees that it is the newsroom. */
@QuarkusTest
class StaffReplyingTest {
    private final Client moderator = Client.moderator();
    private Story article;
    private Commenting reader;

    @Inject
    Events events;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Nachgefragt").publish();
        reader = new Commenting(article);
    }

    private Answer reply(Json reply) {
        return moderator.post("/manage/articles/" + article.id() + "/comments", reply);
    }

    private String published(String text) {
        String id = reader.send(saying(text)).is(202).text("id");
        act(moderator, id, "approve").is(200);
        return id;
    }

    private static Answer act(Client client, String id, String action) {
        return client.act("/manage/comments/" + id + "/" + action, 1);
    }

    @Test
    void an_answer_is_public_at_once_and_known_as_the_newsrooms() {
        String question = published("Wann erscheint Teil zwei?");
        Answer reply = reply(Json.of("text", " Am Montag. ", "parentId", question, "name", "Redaktion"))
                .is(201);
        assertEquals("/api/v1/manage/comments/" + reply.text("id"), reply.header("Location"));
        assertEquals("published", reply.text("state"));
        assertEquals(List.of("reject", "mark_spam", "hide"), sorted(reply));
        assertEquals(1, reply.list("decisions").size());
        assertEquals("reply", reply.text("decisions[0].action"));
        assertEquals("moderator", reply.text("decisions[0].actor"));
        assertEquals("Test moderator", reply.text("decisions[0].by.name"));
        assertNull(reply.value("decisions[0].from"));
        assertEquals(0, reply.number("writer.comments"), "nobody's address is behind it");
        Answer shown = reader.shown("").is(200);
        assertEquals("Am Montag.", shown.text("items[0].replies[0].text"));
        assertEquals("Redaktion", shown.text("items[0].replies[0].name"));
        assertEquals(true, shown.value("items[0].replies[0].staff"));
        assertEquals(false, shown.value("items[0].staff"));
        assertEquals(1, shown.number("items[0].replyCount"));
        assertEquals(2, article.shownToReaders().number("comments.count"));
        assertEquals(List.of("comment.published"), events.typesOf(reply.text("id")));
    }

    private static List<String> sorted(Answer comment) {
        List<String> allowed = comment.list("allowedActions");
        return List.of("reject", "mark_spam", "hide").stream()
                .filter(allowed::contains)
                .toList();
    }

    @Test
    void it_says_something_on_the_article_under_the_name_of_the_key() {
        reply(Json.of("text", "Wir haben den Artikel ergänzt.", "parentId", null, "name", " "))
                .is(201);
        assertEquals("Test moderator", reader.shown("").text("items[0].name"));
    }

    @Test
    void it_answers_where_readers_may_not() {
        String question = published("Noch Fragen?");
        new Answer(Client.admin()
                        .request()
                        .contentType("application/json")
                        .header("If-Match", "*")
                        .body(Json.of("mode", "closed").toString())
                        .put("/api/v1/manage/moderation/policy/articles/" + article.id()))
                .is(200);
        reader.send(saying("Zu spät.")).refuses(403, "forbidden");
        reply(Json.of("text", "Danke an alle.", "parentId", question)).is(201);
    }

    @Test
    void only_what_readers_see_is_answered_and_not_too_deep() {
        String waiting = reader.send(saying("Wartet noch.")).is(202).text("id");
        String elsewhere = new Commenting(Client.editor().writes("Anderswo").publish())
                .send(saying("Woanders."))
                .is(202)
                .text("id");
        act(moderator, elsewhere, "approve").is(200);
        for (String parent : List.of(waiting, elsewhere, UUID.randomUUID().toString())) {
            Answer refused =
                    reply(Json.of("text", "So nicht.", "parentId", parent)).refuses(422, "invalid_content");
            assertEquals(List.of("unknown_reference"), refused.list("errors.code"));
        }
        String last = reply(Json.of("text", "Ganz oben.")).is(201).text("id");
        for (int depth = 1; depth <= 3; depth++) {
            last = reply(Json.of("text", "Tiefe " + depth, "parentId", last))
                    .is(201)
                    .text("id");
        }
        Answer refused = reply(Json.of("text", "Zu tief.", "parentId", last)).refuses(422, "invalid_content");
        assertEquals(List.of("too_deep"), refused.list("errors.code"));
        assertEquals(
                List.of("/name", "/text"),
                reply(Json.of("text", "", "name", "x".repeat(101))).is(422).list("errors.pointer"));
    }

    @Test
    void an_article_has_to_be_public() {
        article.unpublish();
        reply(Json.of("text", "Zu früh.")).refuses(409, "not_published");
        moderator
                .post("/manage/articles/" + UUID.randomUUID() + "/comments", Json.of("text", "Nirgends."))
                .refuses(404, "not_found");
        for (String role : List.of("author", "editor")) {
            Client.withNewKey(role)
                    .post("/manage/articles/" + article.id() + "/comments", Json.of("text", "Nicht meine Sache."))
                    .refuses(403, "forbidden");
        }
    }

    @Test
    void it_lives_like_any_other_comment() {
        String id = reply(Json.of("text", "Das war ein Versehen.")).is(201).text("id");
        act(moderator, id, "hide").is(200);
        assertEquals(List.of(), reader.shown("").list("items"));
        act(moderator, id, "approve").is(200);
        assertEquals(1, article.shownToReaders().number("comments.count"));
        Answer erased = act(Client.admin(), id, "erase").is(200);
        assertNull(erased.value("name"));
        assertNull(erased.value("text"));
        moderator.get("/manage/moderation/metrics").is(200);
    }
}
