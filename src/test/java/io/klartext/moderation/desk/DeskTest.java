package io.klartext.moderation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.comment.CommentSubmission;
import io.klartext.comment.decision.CommentLeases;
import io.klartext.comment.submission.CommentSubmitting;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.site.Locales;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Parallel;
import io.klartext.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk, each test with an article of its own. */
@QuarkusTest
class DeskTest {
    private static final String DESK = "/manage/moderation";
    private static final int MODERATORS = 20;
    private static final int ITEMS = 500;

    private final Client admin = Client.admin();

    @Inject
    CommentSubmitting submitting;

    @Inject
    Queries database;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static String article() {
        return Client.editor().writes("Am Tisch").publish().id();
    }

    private String comment(String article, String text) {
        return submitting
                .submit(
                        article,
                        Locales.ALL,
                        new CommentSubmission(
                                "Ada", "w" + text.hashCode() + "@example.org", null, text, null, null, null),
                        Networks.next())
                .id()
                .toString();
    }

    private static Json order(String id, String action) {
        return Json.of("id", id, "version", 1, "action", action);
    }

    private static Answer decide(Client by, Json... orders) {
        return by.post(DESK + "/decisions", Json.of("items", Json.array((Object[]) orders)));
    }

    @Test
    void the_queue_is_filtered_and_has_the_most_urgent_first() {
        String article = article();
        String plain = comment(article, "Erstens ein Satz.");
        String linked = comment(article, "Zweitens ein Satz mit https://example.org/eins darin.");
        Answer queue = admin.get(DESK + "/queue?count=exact&article=" + article).is(200);
        assertEquals(2, queue.number("page.total"));
        assertEquals(List.of(linked, plain), queue.list("items.id"));
        assertEquals(List.of("links"), queue.list("items[0].signals"));
        assertEquals(
                List.of(linked),
                admin.get(DESK + "/queue?signal=links&state=pending&article=" + article)
                        .list("items.id"));
        assertEquals(
                List.of(),
                admin.get(DESK + "/queue?language=en&article=" + article).list("items"));
        Answer first = admin.get(DESK + "/queue?limit=1&article=" + article).is(200);
        Answer second = admin.get(DESK + "/queue?limit=1&article=" + article + "&cursor={c}", first.text("page.next"))
                .is(200);
        assertEquals(List.of(plain), second.list("items.id"));
        assertEquals(
                List.of(),
                admin.get(DESK + "/queue?article=" + article + "&before=2020-01-01T00:00:00Z")
                        .list("items"));
        admin.get(DESK + "/queue?before=gestern").refuses(400, "invalid_parameter");
        admin.get(DESK + "/queue?before=%2B294277-01-01T00:00:00Z").refuses(400, "invalid_parameter");
        admin.get(DESK + "/queue?article=1").refuses(400, "invalid_parameter");
    }

    @Test
    void what_one_moderator_has_no_other_gets_until_the_lease_ends() {
        String article = article();
        String id = comment(article, "Drittens ein Satz.");
        String next = DESK + "/queue/next?article=" + article;
        Client other = Client.withNewKey("admin");
        Answer taken = admin.post(next, "").is(200);
        assertEquals(id, taken.text("id"));
        assertEquals(204, other.post(next, "").status());
        Answer refused = decide(other, order(id, "approve")).is(200);
        assertEquals("leased", refused.text("items[0].code"));
        other.act("/manage/comments/" + id + "/approve", 1).refuses(409, "leased");

        clock.advance(CommentLeases.LEASE_DURATION);
        assertEquals(id, other.post(next, "").is(200).text("id"));
        assertEquals(true, decide(other, order(id, "approve")).is(200).value("items[0].done"));
        assertEquals(204, admin.post(next, "").status());
    }

    @Test
    void one_call_shows_all_that_a_decision_needs_and_one_decides() {
        String article = article();
        String id = comment(article, "Dazu steht mehr auf www.example.org/dazu heute.");
        Answer task = admin.post(DESK + "/queue/next?article=" + article, "").is(200);
        assertEquals(id, task.text("id"));
        assertEquals(admin.get("/manage/comments/" + id).object(""), task.object("comment"));
        assertTrue(task.text("comment.html").contains("<mark>www.example.org/dazu</mark>"));
        assertEquals(1, task.number("comment.writer.comments"));
        new Answer(admin.request()
                        .header("If-Match", task.header("ETag"))
                        .post("/api/v1/manage/comments/" + id + "/approve"))
                .is(200);
    }

    @Test
    void decisions_are_listed_by_moderator_reason_and_time() {
        String article = article();
        Client moderator = Client.withNewKey("moderator");
        String me = moderator.get("/manage/me").text("id");
        List<String> ids = Stream.of("Elftens.", "Zwölftens.", "Dreizehntens.")
                .map(text -> comment(article, text + " Ein Satz fürs Verzeichnis."))
                .toList();
        decide(moderator, order(ids.get(0), "approve"), order(ids.get(1), "mark_spam"));
        moderator
                .act("/manage/comments/" + ids.get(2) + "/reject", 1, Json.of("reason", "hate"))
                .is(200);
        String list = DESK + "/decisions?moderator=" + me;
        Answer all = admin.get(list + "&count=exact").is(200);
        assertEquals(3, all.number("page.total"));
        assertEquals(ids.get(2), all.text("items[0].commentId"));
        assertEquals("rejected", all.text("items[0].to"));
        assertEquals(article, all.text("items[0].article.id"));
        assertEquals(me, all.text("items[0].by.id"));
        assertEquals(List.of(ids.get(2)), admin.get(list + "&reason=hate").list("items.commentId"));
        assertEquals(List.of(ids.get(0)), admin.get(list + "&action=approve").list("items.commentId"));
        assertEquals(List.of(), admin.get(list + "&until=2020-01-01T00:00:00Z").list("items"));
        assertEquals(
                3, admin.get(list + "&since=2020-01-01T00:00:00Z").list("items").size());
        Answer first = admin.get(list + "&limit=2").is(200);
        Answer second =
                admin.get(list + "&limit=2&cursor=" + first.text("page.next")).is(200);
        assertEquals(
                all.list("items.id"),
                Stream.concat(first.<String>list("items.id").stream(), second.<String>list("items.id").stream())
                        .toList());
        admin.get(DESK + "/decisions?moderator=ich").refuses(400, "invalid_parameter");
        Client.editor().get(DESK + "/decisions").refuses(403, "forbidden");
    }

    @Test
    void a_moderator_has_twenty_items_at_most() {
        String article = article();
        List<String> ids = IntStream.range(0, CommentLeases.MAX_LEASES + 1)
                .mapToObj(number -> comment(article, "Nummer " + number + " im Stapel."))
                .toList();
        String next = DESK + "/queue/next?article=" + article;
        Client greedy = Client.withNewKey("moderator");
        for (int number = 0; number < CommentLeases.MAX_LEASES; number++) {
            greedy.post(next, "").is(200);
        }
        String last = ids.get(CommentLeases.MAX_LEASES);
        greedy.post(next, "").refuses(409, "too_many_leases");
        greedy.put(lease(last)).refuses(409, "too_many_leases");
        assertEquals(ids.get(0), greedy.put(lease(ids.get(0))).is(200).text("id"), "a lease can be extended");
        greedy.delete(lease(ids.get(0))).is(204);
        assertEquals(ids.get(0), greedy.post(next, "").is(200).text("id"));
        decide(greedy, order(ids.get(1), "approve"));
        assertEquals(last, greedy.put(lease(last)).is(200).text("id"));
    }

    @Test
    void a_chosen_item_is_taken_and_given_back_and_everybody_sees_who_has_it() {
        String article = article();
        String id = comment(article, "Ein ausgesuchter Satz.");
        Client first = Client.withNewKey("moderator");
        Client other = Client.withNewKey("moderator");
        Answer taken = first.put(lease(id)).is(200);
        Answer seen = other.get(DESK + "/queue?article=" + article);
        assertEquals(first.get("/manage/me").text("id"), seen.text("items[0].leasedBy.id"));
        assertEquals(taken.text("leasedUntil"), seen.text("items[0].leasedUntil"));
        other.put(lease(id)).refuses(409, "leased");
        other.delete(lease(id)).refuses(403, "forbidden");
        first.delete(lease(id)).is(204);
        assertNull(other.get(DESK + "/queue?article=" + article).value("items[0].leasedBy"));
        other.put(lease(id)).is(200);
    }

    @Test
    void who_may_publish_articles_can_take_a_lease_away() {
        String article = article();
        String id = comment(article, "Ein vergessener Satz.");
        Client absent = Client.withNewKey("moderator");
        absent.put(lease(id)).is(200);
        admin.delete(lease(id)).is(204);
        assertEquals(true, decide(admin, order(id, "approve")).is(200).value("items[0].done"));
        absent.put(lease(id)).refuses(404, "not_found");
        absent.delete(lease("00000000-0000-7000-8000-000000000000")).refuses(404, "not_found");
    }

    private static String lease(String id) {
        return DESK + "/queue/" + id + "/lease";
    }

    @Test
    void one_bad_item_spoils_none_of_the_others_with_a_key_or_without() {
        String article = article();
        String good = comment(article, "Viertens ein Satz.");
        String late = comment(article, "Fünftens ein Satz.");
        Json[] orders = {
            order(good, "approve"),
            Json.of("id", late, "version", 7, "action", "approve"),
            order(late, "reject"),
            order(UUID.nameUUIDFromBytes(new byte[1]).toString(), "approve"),
            order(late, "mark_spam"),
            order(late, "mark_spam")
        };
        Answer answer = admin.postKeyed(
                        DESK + "/decisions", "desk-" + good, Json.of("items", Json.array((Object[]) orders)))
                .is(200);
        List<String> codes = new ArrayList<>();
        codes.add(null);
        codes.addAll(List.of("stale_version", "invalid_content", "not_found"));
        codes.add(null);
        codes.add("illegal_transition");
        assertEquals(codes, answer.list("items.code"));
        assertNull(answer.value("items[0].detail"));
        assertEquals(List.of(), admin.get(DESK + "/queue?article=" + article).list("items"));
        decide(admin, order(good, "withdraw")).refuses(422, "invalid_content");
        decide(admin).refuses(422, "invalid_content");
    }

    @Test
    void the_next_item_is_taken_once_for_each_key() {
        String next = DESK + "/queue/next?article=" + article();
        assertEquals(204, admin.actKeyed(next, "next-" + next, 1).status());
        assertEquals("true", admin.actKeyed(next, "next-" + next, 1).header("Idempotency-Replayed"));
        admin.actKeyed(next, "next-" + next, 2).refuses(422, "idempotency_key_reused");
    }

    @Test
    void the_desk_is_measured() {
        String article = article();
        String id = comment(article, "Sechstens ein Satz mit www.example.org/sechs darin.");
        Answer before = admin.get(DESK + "/metrics").is(200);
        decide(admin, order(id, "mark_spam"));
        decide(admin, order(id, "approve"));
        Answer after = admin.get(DESK + "/metrics").is(200);
        assertEquals(before.number("open") - 1, after.number("open"));
        assertEquals(before.number("decided") + 1, after.number("decided"));
        assertEquals(before.number("overturned") + 1, after.number("overturned"));
        assertTrue(after.number("p95Seconds") >= after.number("medianSeconds"));
        assertTrue(before.<Map<String, Object>>list("bySignal").stream()
                .anyMatch(waiting -> waiting.get("signal").equals("links")));
    }

    @Test
    void a_period_is_measured_by_day() {
        String article = article();
        String id = comment(article, "Siebtens ein Satz mit www.example.org/sieben darin.");
        decide(admin, order(id, "mark_spam"));
        Instant now = clock.now();
        String from = now.minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.DAYS).toString();
        String to = now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS).toString();
        Answer metrics =
                admin.get(DESK + "/metrics?since=" + from + "&until=" + to).is(200);
        assertEquals(
                Stream.of(2, 1, 0)
                        .map(ago -> now.minus(Duration.ofDays(ago)).toString().substring(0, 10))
                        .toList(),
                metrics.list("byDay.day"));
        assertTrue(metrics.number("byDay[2].received") >= 1);
        assertTrue(metrics.number("byDay[2].refused") >= 1);
        assertEquals(
                metrics.number("refused"),
                metrics.<Integer>list("byDay.refused").stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        Answer past = admin.get(DESK + "/metrics?since=2020-02-01T12:00:00Z&until=2020-02-02T12:00:00Z")
                .is(200);
        assertEquals(0, past.number("decided"));
        assertNull(past.value("medianSeconds"));
        assertEquals(List.of("2020-02-01", "2020-02-02"), past.list("byDay.day"));
        admin.get(DESK + "/metrics?since=2020-02-02T12:00:00Z&until=2020-02-01T12:00:00Z")
                .refuses(400, "invalid_parameter");
        admin.get(DESK + "/metrics?since=2020-02-02T12:00:00Z&until=2022-02-01T12:00:00Z")
                .refuses(400, "invalid_parameter");
    }

    @Test
    void many_moderators_share_many_items_and_none_is_lost_or_decided_twice() {
        String article = article();
        QuarkusTransaction.requiringNew().run(() -> {
            database.execute(
                    Sql.of("""
                    insert into comment (id, article_id, depth, state, version, name, text, created_at, state_since)
                    select gen_random_uuid(), :article, 0, 'pending', 1, 'Ada', 'Satz ' || n, now(), now()
                    from generate_series(1, :items) n""").bind("article", UUID.fromString(article)).bind("items", ITEMS));
            database.execute(Sql.of("""
                    insert into comment_screening (comment_id, policy, outcome, screened_at)
                    select id, 1, 'hold', created_at from comment where article_id = :article""").bind("article", UUID.fromString(article)));
        });
        String next = DESK + "/queue/next?article=" + article;
        List<List<String>> decided = Parallel.run(MODERATORS, number -> {
            Client moderator = Client.withNewKey("admin");
            List<String> mine = new ArrayList<>();
            int decidedOn = 0;
            Answer item = moderator.post(next, "");
            while (item.status() == 200) {
                mine.add(item.text("id"));
                item = moderator.post(next, "");
                if (item.status() != 200) {
                    Json[] orders = mine.subList(decidedOn, mine.size()).stream()
                            .map(id -> order(id, "approve"))
                            .toArray(Json[]::new);
                    assertEquals(List.of(), decide(moderator, orders).is(200).list("items.findAll { !it.done }"));
                    decidedOn = mine.size();
                    item = moderator.post(next, "");
                }
            }
            return mine;
        });
        List<String> all = decided.stream().flatMap(List::stream).toList();
        assertEquals(ITEMS, all.size());
        assertEquals(ITEMS, new HashSet<>(all).size());
        long decisions = QuarkusTransaction.requiringNew()
                .call(() -> database.number(Sql.of("""
                        select count(*) from comment_decision where article_id = :article and actor = 'moderator'""").bind("article", UUID.fromString(article))));
        assertEquals(ITEMS, decisions);
        assertEquals(List.of(), admin.get(DESK + "/queue?article=" + article).list("items"));
    }
}
