package io.klartext.comment.report;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Parallel;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.Sweeps;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers report, and what becomes of it. */
@QuarkusTest
class CommentReportingTest {
    private static final String OPEN = "select reason from comment_report where comment_id = ? and closed_at is null";

    private final Client moderator = Client.moderator();
    private Story article;
    private Commenting reader;

    @Inject
    TestClock clock;

    @Inject
    Events events;

    @Inject
    Rows rows;

    @Inject
    ReportNetworks networks;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Gemeldet").publish();
        reader = new Commenting(article);
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private Answer published(String text) {
        Answer taken = reader.send(saying(text)).is(202);
        act(taken.text("id"), "approve").is(200);
        return taken;
    }

    private String publishedId(String text) {
        return published(text).text("id");
    }

    private Answer act(String id, String action) {
        String path = "/manage/comments/" + id + "/" + action;
        return action.equals("reject") ? moderator.act(path, 1, Json.of("reason", "insult")) : moderator.act(path, 1);
    }

    private static Answer report(String id, String reason) {
        return reportFrom(Networks.next(), id, Json.of("reason", reason));
    }

    private static Answer reportFrom(String address, String id, Json report) {
        return new Answer(Client.reader()
                .request()
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(report.toString())
                .post("/api/v1/comments/" + id + "/reports"));
    }

    private Answer managed(String id) {
        return moderator.get("/manage/comments/" + id).is(200);
    }

    private void policy(Json draft) {
        new Answer(moderator
                        .request()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"1\"")
                        .body(draft.toString())
                        .put("/api/v1/manage/moderation/policy/articles/" + article.id()))
                .is(200);
    }

    @Test
    void enough_readers_hide_a_comment_until_a_moderator_decides() {
        Answer taken = published("Unerhört.");
        String id = taken.text("id");
        Answer first = report(id, "insult").is(202);
        assertEquals(id, first.text("commentId"));
        assertEquals("no-store", first.header("Cache-Control"));
        report(id, "hate").is(202);
        assertEquals("published", managed(id).text("state"));
        assertEquals(1, article.shownToReaders().number("comments.count"));
        assertEquals(first.body(), report(id, "off_topic").is(202).body());

        Answer hidden = managed(id);
        assertEquals("hidden", hidden.text("state"));
        assertEquals("reported", hidden.text("reason"));
        assertEquals("hide", hidden.text("decisions[0].action"));
        assertEquals("system", hidden.text("decisions[0].actor"));
        assertEquals("reported", hidden.text("decisions[0].reason"));
        assertEquals(
                moderator
                        .get("/manage/moderation/policy/articles/" + article.id())
                        .number("number"),
                hidden.number("decisions[0].policy"));
        assertEquals(true, hidden.value("decisionsIntact"));
        assertEquals(0, article.shownToReaders().number("comments.count"));
        assertEquals(List.of("comment.held", "comment.published", "comment.unpublished"), events.typesOf(id));
        Answer status = Client.reader().get(taken.text("statusUrl").substring("/api/v1".length()));
        assertEquals("reported", status.text("reason.code"));
        act(id, "approve").is(200);
        assertEquals(1, article.shownToReaders().number("comments.count"));
    }

    @Test
    void a_policy_says_what_reports_weigh() {
        policy(Json.of("reportThreshold", 5, "reportWeights", Json.of("illegal", 4, "other", 0)));
        String id = publishedId("Gewogen.");
        for (int number = 0; number < 6; number++) {
            report(id, "other").is(202);
        }
        report(id, "illegal").is(202);
        assertEquals("published", managed(id).text("state"));
        report(id, "spam").is(202);
        assertEquals("hidden", managed(id).text("state"));
    }

    @Test
    void a_policy_may_leave_it_to_people() {
        policy(Json.of("reportThreshold", 0));
        String id = publishedId("Bleibt stehen.");
        for (int number = 0; number < 4; number++) {
            report(id, "illegal").is(202);
        }
        assertEquals("published", managed(id).text("state"));
    }

    @Test
    void a_network_counts_once() {
        String id = publishedId("Einmal je Netz.");
        Json report = Json.of("reason", "spam");
        String network = Networks.next().replaceFirst("7$", "");
        Answer first = reportFrom(network + "1", id, report).is(202);
        assertEquals(first.body(), reportFrom(network + "2", id, report).is(202).body());
        for (int number = 0; number < 3; number++) {
            reportFrom("2001:db8:77:" + number + "::1", id, report).is(202);
        }
        assertEquals(2, rows.text(OPEN, UUID.fromString(id)).size());
        clock.advance(Duration.ofDays(1));
        reportFrom(network + "3", id, report).is(202);
        assertEquals("published", managed(id).text("state"), "the next day, too");
        reportFrom("2001:db8:78::1", id, report).is(202);
        assertEquals("hidden", managed(id).text("state"));
    }

    @Test
    void of_many_readers_at_once_one_hides_it() {
        String id = publishedId("Alle auf einmal.");
        List<Integer> statuses = Parallel.run(20, number -> report(id, "insult").status());
        assertEquals(3, statuses.stream().filter(status -> status == 202).count(), statuses.toString());
        assertEquals(17, statuses.stream().filter(status -> status == 404).count(), statuses.toString());
        assertEquals(List.of("hide", "approve", "screen"), managed(id).list("decisions.action"));
        assertEquals(true, managed(id).value("decisionsIntact"));
        assertEquals(List.of("comment.held", "comment.published", "comment.unpublished"), events.typesOf(id));
        assertEquals(0, article.shownToReaders().number("comments.count"));
    }

    @Test
    void of_one_network_at_once_one_report_counts() {
        String id = publishedId("Doppelklick.");
        String network = Networks.next();
        Parallel.run(
                4,
                number -> reportFrom(network, id, Json.of("reason", "illegal")).is(202));
        assertEquals(List.of("illegal"), rows.text(OPEN, UUID.fromString(id)));
        assertEquals("published", managed(id).text("state"));
    }

    @Test
    void a_decision_answers_what_was_reported() {
        for (String action : List.of("review", "reject", "mark-spam")) {
            String id = publishedId("Beantwortet durch " + action);
            report(id, "insult").is(202);
            report(id, "spam").is(202);
            act(id, action).is(200);
            assertEquals(List.of(), rows.text(OPEN, UUID.fromString(id)), action);
            assertEquals(
                    List.of("3", "3"),
                    rows.text("select closed_by from comment_report where comment_id = ?", UUID.fromString(id)));
        }
    }

    @Test
    void later_reports_count_afresh() {
        Answer taken = published("Von vorn.");
        String id = taken.text("id");
        String network = Networks.next();
        reportFrom(network, id, Json.of("reason", "insult")).is(202);
        report(id, "insult").is(202);
        Answer reviewed = act(id, "review").is(200);
        assertEquals("review", reviewed.text("decisions[0].action"));
        assertEquals("published", reviewed.text("state"));
        assertEquals(List.of("comment.held", "comment.published"), events.typesOf(id));
        Answer export = new Answer(Client.reader().request().get(taken.text("statusUrl") + "/export"));
        assertEquals(List.of("published", "pending"), export.list("decisions.state"), "nothing has changed");
        reportFrom(network, id, Json.of("reason", "insult")).is(202);
        report(id, "insult").is(202);
        assertEquals("published", managed(id).text("state"));
        report(id, "insult").is(202);
        assertEquals("hidden", managed(id).text("state"));
        act(id, "approve").is(200);
        assertEquals(List.of(), rows.text(OPEN, UUID.fromString(id)));
        report(id, "insult").is(202);
        assertEquals("published", managed(id).text("state"));
    }

    @Test
    void who_hides_a_comment_answers_nothing_yet() {
        String id = publishedId("Vorerst weg.");
        report(id, "insult").is(202);
        act(id, "hide").is(200);
        assertEquals(1, rows.text(OPEN, UUID.fromString(id)).size());
        act(id, "reject").is(200);
        assertEquals(0, rows.text(OPEN, UUID.fromString(id)).size());
    }

    @Test
    void what_is_taken_back_answers_itself_and_what_is_erased_takes_its_reports_along() {
        Answer taken = published("Zurückgenommen.");
        UUID id = UUID.fromString(taken.text("id"));
        report(id.toString(), "other").is(202);
        new Answer(Client.reader().request().post(taken.text("statusUrl") + "/withdraw")).is(200);
        assertEquals(List.of("3"), rows.text("select closed_by from comment_report where comment_id = ?", id));
        new Answer(Client.reader().request().delete(taken.text("statusUrl"))).is(200);
        assertEquals(List.of(), rows.text("select id from comment_report where comment_id = ?", id));

        String open = publishedId("Offen gelöscht.");
        report(open, "other").is(202);
        Client.admin().act("/manage/comments/" + open + "/erase", 1).is(200);
        assertEquals(List.of(), rows.text("select id from comment_report where comment_id = ?", UUID.fromString(open)));
    }

    @Test
    void only_what_readers_see_can_be_reported() {
        String pending = reader.send(saying("Wartet.")).is(202).text("id");
        String hidden = publishedId("Versteckt.");
        act(hidden, "hide").is(200);
        String erased = publishedId("Gelöscht.");
        Client.admin().act("/manage/comments/" + erased + "/erase", 1).is(200);
        String gone = publishedId("Mit dem Artikel weg.");
        for (String id : List.of(pending, hidden, erased, UUID.randomUUID().toString(), "nichts")) {
            report(id, "spam").refuses(404, "not_found");
        }
        article.unpublish();
        report(gone, "spam").refuses(404, "not_found");
    }

    @Test
    void a_report_says_why() {
        String id = publishedId("Warum?");
        for (Json bad : List.of(
                Json.of("text", "ohne Grund"),
                Json.of("reason", "geschmack"),
                Json.of("reason", "spam", "text", "x".repeat(1001)),
                Json.of("reason", "spam", "email", "ich@example.org"))) {
            reportFrom(Networks.next(), id, bad).refuses(422, "invalid_content");
        }
        reportFrom(Networks.next(), id, Json.of("reason", "spam", "text", "x".repeat(1000)))
                .is(202);
    }

    @Test
    void a_network_has_its_limit() {
        String network = Networks.next().replaceFirst("7$", "");
        List<String> ids = IntStream.range(0, 6)
                .mapToObj(number -> publishedId("Meldeflut " + number))
                .toList();
        Json report = Json.of("reason", "spam");
        List<Integer> statuses = Parallel.run(
                6,
                number -> reportFrom(network + number, ids.get(number), report).status());
        assertEquals(5, statuses.stream().filter(status -> status == 202).count(), statuses.toString());
        String refused = ids.get(statuses.indexOf(429));
        Answer answer = reportFrom(network + "9", refused, report).refuses(429, "too_many_requests");
        int seconds = Integer.parseInt(answer.header("Retry-After"));
        assertTrue(seconds > 500 && seconds <= 600, answer.header("Retry-After"));
        report(refused, "spam").is(202);
        clock.advance(Duration.ofSeconds(seconds));
        reportFrom(network + "9", refused, report).is(202);
    }

    @Test
    void where_a_report_came_from_is_forgotten_after_seven_days() {
        UUID id = UUID.fromString(publishedId("Vergessen."));
        String network = Networks.next();
        Json report = Json.of("reason", "spam");
        String hashes =
                "select encode(network, 'hex') from comment_report where comment_id = ? and network is not null";
        reportFrom(network, id.toString(), report).is(202);
        assertFalse(rows.text(hashes, id).isEmpty());
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        Sweeps.run(networks);
        assertFalse(rows.text(hashes, id).isEmpty());
        reportFrom(network, id.toString(), report).is(202);
        assertEquals(1, rows.text(OPEN, id).size());
        clock.advance(Duration.ofMinutes(1));
        Sweeps.run(networks);
        assertEquals(List.of(), rows.text(hashes, id));
        assertEquals(List.of("spam"), rows.text(OPEN, id), "the report stays");
        reportFrom(network, id.toString(), report).is(202);
        assertEquals(2, rows.text(OPEN, id).size(), "nobody knows any more that it is the same one");
    }
}
