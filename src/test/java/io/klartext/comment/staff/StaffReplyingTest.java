package io.klartext.comment.staff;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void readers_never_see_the_name_of_a_key() {
        Answer refused = reply(Json.of("text", "Wir haben den Artikel ergänzt.", "parentId", null, "name", " "))
                .refuses(422, "invalid_content");
        assertEquals(List.of("/name"), refused.list("errors.pointer"));
        assertEquals(List.of("required"), refused.list("errors.code"));
        assertEquals(List.of(), reader.shown("").list("items"));
    }

    @Test
    void it_is_changed_and_withdrawn_by_any_moderator() {
        String question = published("Wie heißt der Hafen?");
        Answer reply = reply(said("Er heißt Neuhaven.", question)).is(201);
        String path = "/manage/comments/" + reply.text("id");
        assertTrue(reply.<String>list("allowedActions").containsAll(List.of("edit", "withdraw")));
        Client other = Client.withNewKey("moderator");
        Answer changed = patch(other, path, reply.header("ETag"), Json.of("text", "Er heißt Neuhafen."))
                .is(200);
        assertEquals(2, changed.number("version"));
        assertEquals("edit", changed.text("decisions[0].action"));
        assertEquals(true, changed.value("decisionsIntact"));
        Answer shown = reader.shown("").is(200);
        assertEquals("Er heißt Neuhafen.", shown.text("items[0].replies[0].text"));
        assertEquals("Redaktion", shown.text("items[0].replies[0].name"));
        assertNotNull(shown.value("items[0].replies[0].editedAt"));
        patch(other, path, reply.header("ETag"), Json.of("text", "Zu spät.")).refuses(412, "stale_version");
        patch(other, path, "*", Json.of("name", null)).refuses(422, "invalid_content");
        assertEquals(
                2, patch(other, path, "*", Json.of("name", "Redaktion")).is(200).number("version"));
        other.act(path + "/withdraw", 2).is(200);
        assertEquals(List.of(), reader.shown("").list("items[0].replies"));
        assertEquals(1, article.shownToReaders().number("comments.count"));
        patch(other, path, "*", Json.of("text", "Doch noch.")).refuses(409, "illegal_transition");
        patch(other, "/manage/comments/" + question, "*", Json.of("text", "Nicht von uns."))
                .refuses(403, "forbidden");
        act(other, question, "withdraw").refuses(403, "forbidden");
        patch(other, "/manage/comments/" + UUID.randomUUID(), "*", Json.of("text", "Von niemandem."))
                .refuses(404, "not_found");
    }

    private static Answer patch(Client client, String path, String match, Json patch) {
        return new Answer(client.request()
                .header("If-Match", match)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch.toString())
                .patch("/api/v1" + path));
    }

    private static Json said(String text, String parent) {
        return Json.of("text", text, "parentId", parent, "name", "Redaktion");
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
        reply(said("Danke an alle.", question)).is(201);
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
            Answer refused = reply(said("So nicht.", parent)).refuses(422, "invalid_content");
            assertEquals(List.of("unknown_reference"), refused.list("errors.code"));
        }
        String last = reply(said("Ganz oben.", null)).is(201).text("id");
        for (int depth = 1; depth <= 3; depth++) {
            last = reply(said("Tiefe " + depth, last)).is(201).text("id");
        }
        Answer refused = reply(said("Zu tief.", last)).refuses(422, "invalid_content");
        assertEquals(List.of("too_deep"), refused.list("errors.code"));
        assertEquals(
                List.of("/name", "/text"),
                reply(Json.of("text", "", "name", "x".repeat(101))).is(422).list("errors.pointer"));
    }

    @Test
    void an_article_has_to_be_public() {
        article.unpublish();
        reply(said("Zu früh.", null)).refuses(409, "not_published");
        moderator
                .post("/manage/articles/" + UUID.randomUUID() + "/comments", said("Nirgends.", null))
                .refuses(404, "not_found");
        for (String role : List.of("author", "editor")) {
            Client.withNewKey(role)
                    .post("/manage/articles/" + article.id() + "/comments", said("Nicht meine Sache.", null))
                    .refuses(403, "forbidden");
        }
    }

    @Test
    void it_lives_like_any_other_comment() {
        String id = reply(said("Das war ein Versehen.", null)).is(201).text("id");
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
