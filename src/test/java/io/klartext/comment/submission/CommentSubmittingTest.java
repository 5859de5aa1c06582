package io.klartext.comment.submission;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.moderation.policy.ModerationPolicyTest;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a comment that a reader sends. */
@QuarkusTest
class CommentSubmittingTest {
    private Story article;
    private Commenting reader;

    @Inject
    TestClock clock;

    @Inject
    Events events;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Kommentiert").publish();
        reader = new Commenting(article);
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void a_comment_waits_and_its_writer_can_follow_it() {
        Answer taken = reader.send(saying("Guter Text.")).is(202);
        assertEquals("pending", taken.text("state"));
        assertEquals(taken.text("statusUrl"), taken.header("Location"));
        Answer status = follow(taken).is(200);
        assertEquals("awaiting_review", status.text("reason.code"));
        assertEquals("Der Kommentar wird geprüft.", status.text("reason.text"));
        assertEquals("Guter Text.", status.text("text"));
        assertEquals("no-store", status.header("Cache-Control"));
        assertEquals("no-referrer", status.header("Referrer-Policy"));
        assertEquals(List.of("comment.held"), events.typesOf(taken.text("id")));
        assertEquals(List.of(), reader.shown("").is(200).list("items"));
    }

    @Test
    void spam_looks_like_what_waits_and_nobody_is_told_of_it() {
        Answer trapped = reader.send(
                        Json.of("name", "Bot", "email", "bot@example.org", "text", "Kauft!", "nickname", "gefüllt"))
                .is(202);
        Answer honest = reader.send(saying("Ehrlich.")).is(202);
        assertEquals("pending", trapped.text("state"));
        for (String member : List.of("state", "reason", "publishedAt", "allowedActions")) {
            assertEquals(follow(honest).value(member), follow(trapped).value(member), member);
        }
        assertEquals(List.of(), events.typesOf(trapped.text("id")));
        act(trapped, "/withdraw").is(200);
        assertEquals(List.of(), events.typesOf(trapped.text("id")));
    }

    @Test
    void what_shows_nothing_is_missing_and_control_characters_are_refused() {
        Json empty = Json.of("name", "\u3164", "email", "leer@example.org", "text", "\u200B\u0301 \u2800");
        assertEquals(
                Set.of("required"),
                Set.copyOf(reader.send(empty).refuses(422, "invalid_content").<String>list("errors.code")));
        Json steered = Json.of("name", "Ada\nBob", "email", "leer@example.org", "text", "Kling\u0085el");
        assertEquals(
                Set.of("/name", "/text"),
                Set.copyOf(reader.send(steered).refuses(422, "invalid_content").<String>list("errors.pointer")));
    }

    @Test
    void a_website_needs_no_scheme_and_may_have_an_international_name() {
        assertEquals("https://example.org", websiteOf("example.org"));
        assertEquals("https://example.org/über?mich=1", websiteOf(" example.org/über?mich=1 "));
        assertEquals("https://xn--mller-kva.example/", websiteOf("müller.example/"));
        assertEquals("http://xn--mller-kva.example", websiteOf("http://Müller.example"));
    }

    private String websiteOf(String typed) {
        Answer taken = reader.send(
                        Json.of("name", "Wer", "email", "netz@example.org", "website", typed, "text", "Von " + typed))
                .is(202);
        return follow(taken).text("website");
    }

    @Test
    void directional_overrides_are_removed_from_names_and_texts() {
        Answer taken = reader.send(Json.of(
                        "name", "\u202EadA", "email", "quer@example.org", "text", "Links \u2067rechts\u2069.\u202B"))
                .is(202);
        assertEquals("adA", follow(taken).text("name"));
        assertEquals("Links rechts.", follow(taken).text("text"));
        String nothing = "\u202E\u2066";
        reader.send(Json.of("name", nothing, "email", "quer@example.org", "text", nothing))
                .refuses(422, "invalid_content");
    }

    @Test
    void names_of_the_newsroom_are_reserved() {
        Client.moderator()
                .post(
                        "/manage/articles/" + article.id() + "/comments",
                        Json.of("text", "Wir.", "name", "Die Chefin vom Dienst"))
                .is(201);
        Client.editor()
                .post("/manage/authors", Json.of("name", "Theodora Tagblatt"))
                .is(201);
        clock.advance(Duration.ofMinutes(2));
        for (String name : List.of(
                "Redaktion",
                "R\u00E9daktion",
                "r e d a k t i o n!",
                "R\u0435d\u0430ktion",
                "die Chefin-vom-Dienst",
                "theodora tagblatt",
                "Theodora TagbIatt")) {
            Answer refused = reader.send(Json.of("name", name, "email", "n@example.org", "text", "Von " + name))
                    .refuses(422, "invalid_content");
            assertEquals(List.of("/name"), refused.list("errors.pointer"), name);
            assertEquals(List.of("reserved"), refused.list("errors.code"), name);
        }
        reader.send(Json.of("name", "Redaktionsfreund", "email", "n@example.org", "text", "Ich nicht."))
                .is(202);
    }

    @Test
    void all_that_is_wrong_is_named() {
        Answer refused = reader.send(Json.of(
                        "name", " ", "email", "nirgends", "website", "javascript:alert(1)", "text", "x".repeat(5001)))
                .refuses(422, "invalid_content");
        assertEquals(List.of("/email", "/name", "/text", "/website"), refused.list("errors.pointer"));
    }

    @Test
    void an_article_that_is_not_public_takes_no_comments() {
        article.unpublish();
        reader.send(saying("Zu spät.")).refuses(404, "not_found");
        new Commenting(Client.editor().writes("Entwurf"))
                .send(saying("Zu früh."))
                .refuses(404, "not_found");
    }

    @Test
    void only_what_readers_see_can_be_answered() {
        Answer waiting = reader.send(saying("Wartet.")).is(202);
        String elsewhere = new Commenting(Client.editor().writes("Anderswo").publish())
                .send(saying("Woanders."))
                .is(202)
                .text("id");
        for (String parent : List.of(waiting.text("id"), elsewhere, article.id())) {
            Answer refused = reader.send(answer(parent)).refuses(422, "invalid_content");
            assertEquals(List.of("/parentId"), refused.list("errors.pointer"));
            assertEquals(List.of("unknown_reference"), refused.list("errors.code"));
        }
    }

    private static Json answer(String parent) {
        return Json.of("name", "Karla", "email", "karla@example.org", "text", "Stimmt.", "parentId", parent);
    }

    @Test
    void a_repetition_is_answered_like_a_comment_that_waits_and_no_moderator_sees_it() {
        Answer first = reader.send(saying("Zweimal.")).is(202);
        for (Json again : List.of(
                saying("Zweimal."), Json.of("name", "Karl", "email", "KARLA@example.org", "text", " Zweimal. "))) {
            Answer repeated = reader.send(again).is(202);
            for (String member : List.of("state", "reason", "text", "allowedActions", "publishedAt")) {
                assertEquals(follow(first).value(member), follow(repeated).value(member), member);
            }
            assertEquals(List.of(), events.typesOf(repeated.text("id")));
        }
        assertEquals(List.of(first.text("id")), waiting());
        reader.send(Json.of("name", "Karla", "email", "andere@example.org", "text", "Zweimal."))
                .is(202);
        assertEquals(2, waiting().size());
    }

    @Test
    void what_is_erased_or_withdrawn_can_be_said_again() {
        Answer first = reader.send(saying("Noch einmal von vorn.")).is(202);
        erase(first);
        Answer second = reader.send(saying("Noch einmal von vorn.")).is(202);
        assertEquals(List.of(second.text("id")), waiting());
        act(second, "/withdraw").is(200);
        Answer third = reader.send(saying("Noch einmal von vorn.")).is(202);
        assertEquals(List.of(third.text("id")), waiting());
    }

    private List<String> waiting() {
        return Client.moderator()
                .get("/manage/comments?state=pending&article=" + article.id())
                .is(200)
                .list("items.id");
    }

    @Test
    void the_answer_to_a_repetition_does_not_tell_who_wrote_a_public_comment() {
        ModerationPolicyTest.put(ModerationPolicyTest.SITE + "/articles/" + article.id(), 1, Json.of("mode", "post"))
                .is(200);
        for (String text : List.of(
                "Danke, das war nötig.",
                "Das sehe ich ganz anders, denn wer dort wohnt, weiß genau, dass die Linie nie pünktlich gefahren ist.")) {
            Json original = Json.of("name", "Echt", "email", "echt@example.org", "text", text);
            reader.send(original).is(201);
            Answer wrong = reader.send(Json.of("name", "Rat", "email", "geraten@example.org", "text", text));
            Answer right = reader.send(original);
            assertEquals(wrong.status(), right.status(), text);
            assertEquals(wrong.text("state"), right.text("state"), text);
            assertEquals(follow(wrong).value("reason.code"), follow(right).value("reason.code"), text);
        }
    }

    @Test
    void of_many_clicks_at_once_one_counts() {
        List<Integer> statuses =
                Parallel.run(8, number -> reader.send(saying("Klick.")).status());
        assertEquals(8, statuses.stream().filter(status -> status == 202).count(), statuses.toString());
        assertEquals(1, waiting().size());
    }

    @Test
    void a_comment_sent_to_a_former_slug_goes_to_the_article() {
        article.change(Json.of("slug", "kommentiert-frueher")).publish();
        article.change(Json.of("slug", "kommentiert-heute")).publish();
        Answer taken = new Answer(Client.reader()
                        .request()
                        .header("X-Forwarded-For", Networks.next())
                        .contentType(ContentType.JSON)
                        .body(saying("Über den alten Link.").toString())
                        .post("/api/v1/articles/kommentiert-frueher/comments"))
                .is(202);
        assertEquals(List.of(taken.text("id")), waiting());
        article.unpublish();
        new Answer(Client.reader()
                        .request()
                        .contentType(ContentType.JSON)
                        .body(saying("Zu spät für den alten Link.").toString())
                        .post("/api/v1/articles/kommentiert-frueher/comments"))
                .refuses(404, "not_found");
    }

    @Test
    void a_network_has_its_limit() {
        String network = Networks.next().replaceFirst("7$", "");
        List<Integer> statuses = Parallel.run(
                24,
                number -> reader.sendFrom(network + number, saying("Flut " + number))
                        .status());
        assertEquals(20, statuses.stream().filter(status -> status == 202).count(), statuses.toString());
        Answer refused = reader.sendFrom(network + "200", saying("Noch eins.")).refuses(429, "too_many_requests");
        int seconds = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(seconds > 500 && seconds <= 600, refused.header("Retry-After"));
        reader.send(saying("Von anderswo.")).is(202);
        clock.advance(Duration.ofSeconds(seconds));
        reader.sendFrom(network + "200", saying("Noch eins.")).is(202);
    }

    @Test
    void networks_of_ipv6_are_wider() {
        for (int number = 0; number < 20; number++) {
            reader.sendFrom("2001:db8:7:" + number + "::1", saying("Sechs " + number))
                    .is(202);
        }
        reader.sendFrom("2001:db8:7:ff::1", saying("Zu viel.")).refuses(429, "too_many_requests");
        reader.sendFrom("2001:db8:8::1", saying("Nebenan.")).is(202);
    }

    @Test
    void an_article_has_its_limit() {
        for (int number = 0; number < 60; number++) {
            reader.send(saying("Viele " + number)).is(202);
        }
        reader.send(saying("Eins zu viel.")).refuses(429, "too_many_requests");
    }

    @Test
    void what_is_erased_is_gone_and_what_is_withdrawn_is_still_its_writers() {
        Answer taken = reader.send(saying("Vergesst mich.")).is(202);
        Answer withdrawn = act(taken, "/withdraw").is(200);
        assertEquals("withdrawn", withdrawn.text("state"));
        assertEquals(List.of("erase"), withdrawn.list("allowedActions"));
        act(taken, "/withdraw").refuses(409, "illegal_transition");
        erase(taken);
        Answer problem = follow(taken).refuses(404, "not_found");
        assertFalse(problem.body().contains(token(taken)), problem.body());
        assertEquals("/api/v1/comment-status/***", problem.text("instance"));
    }

    @Test
    void its_writer_gets_everything_that_is_kept_of_it() {
        Answer taken = reader.sendFrom("192.0.2.44", saying("Alles von mir.")).is(202);
        Answer export = Client.reader()
                .get("/comment-status/" + token(taken) + "/export")
                .is(200);
        assertEquals("karla@example.org", export.text("email"));
        assertEquals("192.0.2.44", export.text("address"));
        assertEquals("Alles von mir.", export.text("comment.text"));
        assertEquals(List.of("pending"), export.list("decisions.state"));
        act(Client.admin(), taken, "mark-spam");
        Answer later = Client.reader()
                .get("/comment-status/" + token(taken) + "/export")
                .is(200);
        assertEquals(export.body(), later.body(), "that it is taken for spam is not told");
    }

    private static void act(Client moderator, Answer taken, String action) {
        moderator.act("/manage/comments/" + taken.text("id") + "/" + action, 1).is(200);
    }

    @Test
    void a_key_of_one_withdrawal_is_not_good_for_another_request() {
        Answer taken = reader.send(saying("Zurück, bitte.")).is(202);
        withdrawKeyed(taken, "\"1\"").is(200);
        withdrawKeyed(taken, "\"2\"").refuses(422, "idempotency_key_reused");
    }

    private static Answer withdrawKeyed(Answer taken, String match) {
        return new Answer(Client.reader()
                .request()
                .header("Idempotency-Key", "withdrawal " + taken.text("id"))
                .header("If-Match", match)
                .post(taken.text("statusUrl") + "/withdraw"));
    }

    private static String token(Answer taken) {
        return taken.text("statusUrl").replaceFirst(".*/", "");
    }

    private static Answer follow(Answer taken) {
        return Client.reader().get("/comment-status/" + token(taken));
    }

    private static Answer act(Answer taken, String action) {
        return new Answer(Client.reader().request().post(taken.text("statusUrl") + action));
    }

    private static void erase(Answer taken) {
        new Answer(Client.reader().request().delete(taken.text("statusUrl"))).is(200);
    }
}
