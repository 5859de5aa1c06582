package io.klartext.comment.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.comment.Comment;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentState;
import io.klartext.platform.kernel.Ids;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.HeldBack;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Parallel;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.Sweeps;
import io.klartext.testing.TestClock;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets a mail, when and how often: what is in nobody's database is in nobody's mailbox. */
@QuarkusTest
class VerificationMailingTest {
    private final String address = UUID.randomUUID() + "@example.org";
    private Commenting reader;
    private String path;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    Rows rows;

    @Inject
    Verifications verifications;

    @Inject
    VerificationSchedule schedule;

    @Inject
    CommentConfig config;

    @BeforeEach
    void publish() {
        Story story = Client.editor().writes("Über Post").publish();
        reader = new Commenting(story);
        path = "/articles/" + story.id() + "/comments";
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private Json comment(String text) {
        return Json.of("name", "KAUFT-BEI-MIR", "email", address, "text", text);
    }

    private Answer sendKeyed(String key, Json comment) {
        return new Answer(Client.reader()
                .request()
                .header("X-Forwarded-For", Networks.next())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(comment.toString())
                .post("/api/v1" + path));
    }

    @Test
    void nothing_is_sent_before_the_comment_is_kept_nor_if_it_is_not() throws SQLException {
        String key = UUID.randomUUID().toString();
        try (HeldBack held = new HeldBack(database)) {
            CompletableFuture<Answer> running = CompletableFuture.supplyAsync(() -> sendKeyed(key, comment("Fast.")));
            held.await();
            assertEquals(List.of(), Postbox.of(address));
            held.end();
            assertTrue(running.join().status() >= 500);
        }
        assertEquals(List.of(), Postbox.of(address));
        sendKeyed(key, comment("Fast.")).is(202);
        sendKeyed(key, comment("Fast.")).is(202);
        assertEquals(1, Postbox.of(address).size());
    }

    @Test
    void spam_and_what_is_refused_leads_to_no_mail() {
        Json trapped = comment("In der Falle.");
        trapped.node().put("nickname", "gefüllt");
        reader.send(trapped).is(202);
        for (Json rule : List.of(
                Json.of("kind", "email", "value", address, "action", "spam"),
                Json.of("kind", "email", "value", address, "action", "reject"))) {
            String id = Client.admin()
                    .post("/manage/moderation/block-rules", rule)
                    .is(201)
                    .text("id");
            reader.send(comment("Gesperrt: " + rule.node().get("action"))).is(202);
            Client.admin().delete("/manage/moderation/block-rules/" + id, 1).is(200);
        }
        assertEquals(List.of(), Postbox.of(address));
        String id = reader.send(comment("Erst auf den zweiten Blick.")).is(202).text("id");
        Client.moderator().act("/manage/comments/" + id + "/mark-spam", 1).is(200);
        assertEquals(List.of(), Postbox.of(address));
    }

    @Test
    void nobody_can_have_us_write_to_others() {
        reader.send(comment("https://kauft.example")).is(202);
        Mail mail = Postbox.of(address).get(0);
        assertEquals(List.of(address), mail.getTo());
        assertEquals("Ist diese E-Mail-Adresse Ihre?", mail.getSubject());
        assertTrue(mail.getText().contains("unter dem Artikel „Über Post“"), mail.getText());
        assertFalse(mail.getText().contains("kauft") || mail.getText().contains("KAUFT"), mail.getText());
        assertEquals(List.of("auto-generated"), mail.getHeaders().get("Auto-Submitted"));
        Json list = comment("An viele.");
        list.node().put("email", "a@example.org," + address);
        reader.send(list).refuses(422, "invalid_content");
    }

    @Test
    void domains_are_addressed_in_ascii_and_addresses_that_cannot_exist_not_at_all() {
        Json international = comment("Aus München.");
        international.node().put("email", "karl" + System.nanoTime() + "@münchen.example.org");
        String sent = international.node().get("email").textValue().replace("münchen", "xn--mnchen-3ya");
        reader.send(international).is(202);
        assertEquals(1, Postbox.of(sent).size());
        Json invented = comment("Vom Muster.");
        invented.node().put("email", "niemand@muster.invalid");
        reader.send(invented).is(202);
        assertEquals(List.of(), Postbox.of("niemand@muster.invalid"));
        Json accented = comment("Mit Umlaut.");
        accented.node().put("email", "jürgen@example.org");
        reader.send(accented).refuses(422, "invalid_content");
    }

    @Test
    void the_mail_speaks_the_language_of_the_article() {
        Story english = Client.editor()
                .writes(Json.of("headline", "By mail", "locale", "en-GB", "body", Json.body("A sentence.")))
                .publish();
        new Commenting(english).send(comment("Hello.")).is(202);
        Mail mail = Postbox.of(address).get(0);
        assertEquals("Is this e-mail address yours?", mail.getSubject());
        assertTrue(mail.getText().contains("on the article “By mail”"), mail.getText());
        assertTrue(mail.getText().contains("for 48 hours"), mail.getText());
    }

    @Test
    void a_mailbox_gets_one_mail_a_day_whatever_is_erased_in_between() {
        Answer first = reader.send(comment("Eins.")).is(202);
        assertEquals(1, Postbox.of(address).size());
        new Answer(Client.reader().request().delete(first.text("statusUrl"))).is(200);
        reader.send(comment("Zwei.")).is(202);
        assertEquals(1, Postbox.of(address).size());
        clock.advance(Duration.ofDays(1));
        Sweeps.run(verifications);
        reader.send(comment("Drei.")).is(202);
        assertEquals(2, Postbox.of(address).size());
    }

    @Test
    void who_erased_the_comment_is_not_asked() {
        Answer taken = reader.send(comment("Schnell weg.")).is(202);
        new Answer(Client.reader().request().delete(taken.text("statusUrl"))).is(200);
        assertEquals(List.of(), Postbox.of(address));
        assertEquals(
                List.of(),
                rows.text(
                        "select token from comment_verification where comment_id = ?",
                        UUID.fromString(taken.text("id"))));
    }

    @Test
    void of_many_servers_one_sends() {
        List<String> addresses = List.of("1" + address, "2" + address, "3" + address, "4" + address, "5" + address);
        for (String one : addresses) {
            Json comment = comment("Von " + one);
            comment.node().put("email", one);
            reader.send(comment).is(202);
        }
        Parallel.run(4, server -> {
            schedule.send();
            return server;
        });
        for (String one : addresses) {
            assertEquals(1, Postbox.of(one).size(), one);
        }
    }

    @Test
    void a_server_that_dies_before_it_sends_leaves_it_to_the_others() {
        Postbox.of(address);
        reader.send(comment("Dazwischen der Absturz.")).is(202);
        VerificationMail lost = verifications.takeDue().orElseThrow();
        assertEquals(address, verifications.address(lost.comment()));
        assertEquals(List.of(), Postbox.of(address));
        clock.advance(Duration.ofMinutes(2));
        assertEquals(lost.token().value(), Postbox.tokenFor(address));
        clock.advance(Duration.ofHours(1));
        assertEquals(1, Postbox.of(address).size());
    }

    @Test
    void what_does_not_go_out_is_tried_again_after_longer_and_longer_pauses_and_given_up_in_the_end() {
        Postbox.of(address);
        AtomicInteger attempts = new AtomicInteger();
        VerificationMailing failing = new VerificationMailing(
                verifications,
                mails -> {
                    attempts.incrementAndGet();
                    return Uni.createFrom().failure(new IllegalStateException("no such server"));
                },
                config,
                Optional.empty());
        reader.send(comment("Unzustellbar.")).is(202);
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertFalse(failing.sendNext());
            assertEquals(attempt, attempts.get());
            clock.advance(Duration.ofMinutes(1L << attempt).minusSeconds(1));
            assertFalse(failing.sendNext());
            assertEquals(attempt, attempts.get(), "too soon");
            clock.advance(Duration.ofSeconds(1));
        }
        clock.advance(Duration.ofHours(1));
        assertFalse(failing.sendNext());
        assertEquals(10, attempts.get());
    }

    @Test
    void a_site_that_does_not_ask_for_it_sends_none() {
        CommentConfig silent = config(Map.of());
        VerificationMailing mailing = new VerificationMailing(verifications, refusing(), silent, Optional.empty());
        mailing.check(new StartupEvent());
        Comment comment =
                new Comment(Ids.next(clock.now()), UUID.randomUUID(), null, 0, CommentState.PENDING, clock.now());
        new Verifications(null, null, null, null, silent, clock).ask(comment);
    }

    @Test
    void a_site_that_could_not_send_any_does_not_start() {
        String url = "https://www.example.org/confirm#{token}";
        for (String wrong : List.of("https://www.example.org/", "javascript:{token}", "/confirm/{token}")) {
            assertThrows(ConfigurationException.class, () -> start(wrong, Optional.of("newsroom@example.org")), wrong);
        }
        assertThrows(ConfigurationException.class, () -> start(url, Optional.empty()));
        start(url, Optional.of("newsroom@example.org"));
    }

    private void start(String url, Optional<String> sender) {
        CommentConfig asking =
                config(Map.of("klartext.comments.verify-email", "true", "klartext.comments.verify-url", url));
        new VerificationMailing(verifications, refusing(), asking, sender).check(new StartupEvent());
    }

    private static ReactiveMailer refusing() {
        return mails -> Uni.createFrom().failure(new AssertionError("nothing is to be sent"));
    }

    private static CommentConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(values)
                .withMapping(CommentConfig.class)
                .build()
                .getConfigMapping(CommentConfig.class);
    }
}
