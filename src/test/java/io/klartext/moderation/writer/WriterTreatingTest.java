package io.klartext.moderation.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.comment.mailbox.Postbox;
import io.klartext.moderation.policy.ModerationPolicyTest;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moderators mute and trust authors whose addresses they do not see. */
@QuarkusTest
class WriterTreatingTest {
    private Client moderator;
    private final String email = UUID.randomUUID() + "@example.org";
    private Commenting reader;

    @Inject
    TestClock clock;

    @BeforeEach
    void publish() {
        moderator = Client.withNewKey("moderator");
        Story article = Client.editor().writes("Behandelt").publish();
        ModerationPolicyTest.put(ModerationPolicyTest.SITE + "/articles/" + article.id(), 1, Json.of("mode", "pre"))
                .is(200);
        reader = new Commenting(article);
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private Answer send(String text, String writerToken) {
        return reader.send(Json.of("name", "Ada", "email", email, "text", text, "writerToken", writerToken));
    }

    private String state(Answer comment) {
        return moderator.get("/manage/comments/" + comment.text("id")).is(200).text("state");
    }

    private Answer treat(String path, Json draft) {
        return new Answer(moderator
                .request()
                .contentType("application/json")
                .body(draft.toString())
                .put("/api/v1" + path));
    }

    private static String treatment(Answer comment) {
        return "/manage/comments/" + comment.text("id") + "/writer/treatment";
    }

    @Test
    void what_a_muted_author_writes_is_spam_until_that_ends() {
        Answer first = send("Der Anfang einer langen Feindschaft.", null).is(202);
        assertNull(moderator.get(treatment(first)).is(200).value("treatment"));
        String end = clock.now().plus(Duration.ofDays(1)).toString();
        Answer muted = treat(treatment(first), Json.of("treatment", "mute", "reason", "Reicht.", "expiresAt", end))
                .is(200);
        assertEquals("mute", muted.text("treatment"));
        assertEquals(moderator.get("/manage/me").text("id"), muted.text("setBy.id"));
        assertFalse(muted.body().contains("@"));
        Answer second = send("Das liest jetzt niemand mehr.", null).is(202);
        assertEquals("pending", second.text("state"));
        assertEquals("spam", state(second));
        assertEquals(
                List.of("writer"),
                moderator.get("/manage/comments/" + second.text("id")).list("signals.findAll { it.decisive }.code"));
        clock.advance(Duration.ofDays(2));
        assertNull(moderator.get(treatment(first)).is(200).value("treatment"));
        assertEquals(
                "pending", state(send("Nach der Pause geht es weiter.", null).is(202)));
    }

    @Test
    void a_trusted_author_is_published_only_from_the_verified_mailbox() {
        Answer first = send("Ein Beitrag von Gewicht und Dauer.", null).is(202);
        String token = new Answer(
                        Client.reader().request().post("/api/v1/comment-verifications/" + Postbox.tokenFor(email)))
                .is(200)
                .text("writerToken");
        assertEquals(
                "pending", state(send("Noch traut mir hier niemand.", token).is(202)));
        treat(treatment(first), Json.of("treatment", "trust")).is(200);
        send("Jetzt bin ich sofort zu lesen.", token).is(201);
        assertEquals("pending", state(send("So kann sich jeder nennen.", null).is(202)));
        moderator.delete(treatment(first)).is(204);
        moderator.delete(treatment(first)).is(204);
        assertEquals("pending", state(send("Und nun warte ich wieder.", token).is(202)));
        Answer log = Client.admin().get("/manage/audit?action=treat_writer&subject=" + first.text("id"));
        assertEquals(List.of("none", "trust"), log.list("items.detail"));
    }

    @Test
    void all_comments_of_an_author_are_listed_without_the_address() {
        Answer first = send("Eins von mehreren Worten.", null).is(202);
        Answer second = send("Zwei von mehreren Worten.", null).is(202);
        String list = "/manage/comments/" + first.text("id") + "/writer/comments";
        Answer all = moderator.get(list + "?count=exact").is(200);
        assertEquals(List.of(second.text("id"), first.text("id")), all.list("items.id"));
        assertEquals(2, all.number("page.total"));
        assertFalse(all.body().contains(email));
        Client.admin().act("/manage/comments/" + first.text("id") + "/erase", 1).is(200);
        assertEquals(List.of(), moderator.get(list).is(200).list("items"));
        moderator.get(treatment(first)).refuses(404, "not_found");
        Client.editor().get(list).refuses(403, "forbidden");
    }

    @Test
    void a_treatment_is_one_of_two_and_ends_in_the_future() {
        Answer comment = send("Hier wird alles geprüft.", null).is(202);
        treat(treatment(comment), Json.of("reason", "Ohne.")).refuses(422, "invalid_content");
        treat(treatment(comment), Json.of("treatment", "mute", "expiresAt", "2020-01-01T00:00:00Z"))
                .refuses(422, "invalid_content");
        String nobody = "/manage/comments/" + UUID.randomUUID() + "/writer";
        treat(nobody + "/treatment", Json.of("treatment", "mute")).refuses(404, "not_found");
        moderator.delete(nobody + "/treatment").refuses(404, "not_found");
        moderator.get(nobody + "/comments").refuses(404, "not_found");
    }
}
