package io.klartext.comment.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.Sweeps;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What writers get for proving that a mailbox is theirs, and what nobody gets for naming one. */
@QuarkusTest
class MailboxVerifyingTest {
    private static final String OWNERS = "select count(*) from comment_writer";

    private final Client moderator = Client.moderator();
    private final String address = UUID.randomUUID() + "@example.org";
    private String article;
    private Commenting reader;
    private int number;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @Inject
    Verifications verifications;

    @BeforeEach
    void publish() {
        Story story = Client.editor().writes("Bestätigt").publish();
        article = story.id();
        reader = new Commenting(story);
        Json hold = Json.of("links", 1, "repeated_text", 1000, "flood", 1000);
        policy(Json.of("mode", "first_time", "trustedAfter", 2, "hold", hold));
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private void policy(Json policy) {
        String path = "/manage/moderation/policy/articles/" + article;
        new Answer(Client.admin()
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(policy.toString())
                        .put("/api/v1" + path))
                .is(200);
    }

    private Json comment() {
        return Json.of("name", "Ada", "email", address, "text", "Ein eigener Gedanke, der " + ++number + ". davon.");
    }

    private Json comment(String writerToken) {
        Json comment = comment();
        comment.node().put("writerToken", writerToken);
        return comment;
    }

    private static Answer confirm(String token) {
        return new Answer(Client.reader().request().post("/api/v1/comment-verifications/" + token));
    }

    private String writerToken() {
        reader.send(comment()).is(202);
        return confirm(Postbox.tokenFor(address)).is(200).text("writerToken");
    }

    private void approve(Answer taken) {
        moderator.act("/manage/comments/" + taken.text("id") + "/approve", 1).is(200);
    }

    private Object verified(Answer taken) {
        return moderator.get("/manage/comments/" + taken.text("id")).is(200).value("verified");
    }

    @Test
    void trust_grows_with_what_is_published_of_a_mailbox_that_is_proven() {
        Answer first = reader.send(comment()).is(202);
        assertEquals(false, verified(first));
        Answer proven = confirm(Postbox.tokenFor(address)).is(200);
        assertEquals("no-store", proven.header("Cache-Control"));
        assertEquals(true, verified(first));
        String token = proven.text("writerToken");
        approve(first);
        Answer second = reader.send(comment(token)).is(202);
        assertEquals(true, verified(second));
        approve(second);
        assertEquals("published", reader.send(comment(token)).is(201).text("state"));
    }

    @Test
    void who_only_names_the_address_of_somebody_trusted_earns_nothing() {
        String token = writerToken();
        for (int trusted = 0; trusted < 2; trusted++) {
            approve(reader.send(comment(token)).is(202));
        }
        Answer claimed = reader.send(comment()).is(202);
        assertEquals(false, verified(claimed));
        approve(claimed);
        reader.send(comment()).is(202);
        Json other = comment(token);
        other.node().put("email", "x" + address);
        assertEquals(
                List.of("/writerToken"),
                reader.send(other).refuses(422, "invalid_content").list("errors.pointer"));
        reader.send(comment("ausgedacht")).refuses(422, "invalid_content");
        reader.send(comment(token)).is(201);
    }

    @Test
    void a_comment_that_somebody_else_wrote_is_not_proven_along() {
        Answer asked = reader.send(comment()).is(202);
        Answer other = reader.send(comment()).is(202);
        confirm(Postbox.tokenFor(address)).is(200);
        assertEquals(true, verified(asked));
        assertEquals(false, verified(other));
    }

    @Test
    void a_link_works_once_and_not_for_ever() {
        confirm("ausgedacht").refuses(404, "not_found");
        reader.send(comment()).is(202);
        String late = Postbox.tokenFor(address);
        clock.advance(Duration.ofDays(2));
        Answer expired = confirm(late).refuses(410, "verification_expired");
        assertEquals("/api/v1/comment-verifications/***", expired.text("instance"));
        reader.send(comment()).is(202);
        String token = Postbox.tokenFor(address);
        List<Integer> statuses = Parallel.run(4, ignored -> confirm(token).status());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(3, statuses.stream().filter(status -> status == 410).count(), statuses.toString());
        clock.advance(Duration.ofDays(40));
        Sweeps.run(verifications);
        confirm(token).refuses(404, "not_found");
    }

    @Test
    void a_confirmation_can_be_repeated_and_is_not_another_one() {
        reader.send(comment()).is(202);
        String path = "/comment-verifications/" + Postbox.tokenFor(address);
        Answer first = Client.reader().actKeyed(path, address, 1).is(200);
        assertEquals(
                first.body(), Client.reader().actKeyed(path, address, 1).is(200).body());
        Client.reader().actKeyed(path, address, 2).refuses(422, "idempotency_key_reused");
    }

    @Test
    void what_was_proven_is_forgotten_in_time() {
        String token = writerToken();
        clock.advance(Duration.ofDays(180).minusMinutes(1));
        reader.send(comment(token)).is(202);
        clock.advance(Duration.ofMinutes(1));
        reader.send(comment(token)).refuses(422, "invalid_content");
        Sweeps.run(verifications);
        assertEquals(List.of("0"), rows.text(OWNERS));
    }

    @Test
    void nothing_is_kept_of_a_mailbox_whose_last_comment_is_erased() {
        String before = rows.text(OWNERS).get(0);
        Answer first = reader.send(comment()).is(202);
        String token = confirm(Postbox.tokenFor(address)).is(200).text("writerToken");
        Answer second = reader.send(comment(token)).is(202);
        erase(first);
        assertTrue(!before.equals(rows.text(OWNERS).get(0)), "the second is still there");
        Parallel.run(2, which -> which == 0 ? erase(second) : reader.shown("").status());
        assertEquals(List.of(before), rows.text(OWNERS));
        reader.send(comment(token)).refuses(422, "invalid_content");
        assertEquals(
                false, moderator.get("/manage/comments/" + first.text("id")).value("verified"));
    }

    @Test
    void of_two_that_are_erased_at_once_the_later_one_takes_the_mailbox_along() {
        String before = rows.text(OWNERS).get(0);
        Answer first = reader.send(comment()).is(202);
        String token = confirm(Postbox.tokenFor(address)).is(200).text("writerToken");
        Answer second = reader.send(comment(token)).is(202);
        Parallel.run(2, which -> erase(which == 0 ? first : second));
        assertEquals(List.of(before), rows.text(OWNERS));
    }

    private static int erase(Answer taken) {
        return new Answer(Client.reader().request().delete(taken.text("statusUrl")))
                .is(200)
                .status();
    }

    @Test
    void readers_see_nothing_of_it() {
        approve(reader.send(comment(writerToken())).is(202));
        assertFalse(reader.shown("").body().contains("erif"), reader.shown("").body());
    }
}
