package io.klartext.moderation.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.comment.CommentState;
import io.klartext.comment.CommentSubmission;
import io.klartext.comment.selfservice.CommentSelfService;
import io.klartext.comment.submission.CommentSubmitting;
import io.klartext.comment.submission.SubmittedComment;
import io.klartext.moderation.policy.ModerationPolicyTest;
import io.klartext.moderation.rule.ModerationRulesTest;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.Locales;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the first look makes of comments. */
@QuarkusTest
class ScreeningTest {
    private static final String TEXT =
            "Der Rat hat heute beschlossen, dass die Schule saniert wird, und das ist gut so.";

    private final Client admin = Client.admin();

    @Inject
    CommentSubmitting submitting;

    @Inject
    CommentSelfService selfService;

    @Inject
    Queries database;

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    /** A published article whose policy is that. */
    private String article(Json policy) {
        String id = Client.editor().writes("Kommentiert").publish().id();
        ModerationPolicyTest.put(ModerationPolicyTest.SITE + "/articles/" + id, 1, policy)
                .is(200);
        return id;
    }

    private SubmittedComment comment(String article, String email, String text) {
        return reply(article, email, text, null);
    }

    private List<String> signals(UUID comment, String which) {
        return database.list(
                Sql.of("select code from comment_signal where comment_id = :id and {which} order by position")
                        .bind("id", comment)
                        .with("which", which),
                String.class);
    }

    @Test
    void what_nothing_speaks_against_goes_by_the_mode_and_every_signal_is_kept() {
        SubmittedComment published = comment(article(Json.of("mode", "post")), "a1@example.org", TEXT);
        assertEquals(CommentState.PUBLISHED, published.state());
        assertEquals(11, signals(published.id(), "outcome = 'ok'").size());
        assertEquals(List.of(), signals(published.id(), "decisive"));
        String held = article(Json.of("mode", "first_time"));
        assertEquals(
                CommentState.PENDING,
                comment(held, "a2@example.org", TEXT + " Wirklich.").state());
    }

    @Test
    void a_blocked_domain_is_blocked_in_every_spelling() {
        String rule = admin.post(
                        ModerationRulesTest.BLOCKS,
                        Json.of("kind", "email_domain", "value", "schr\u00E4g.example", "action", "reject"))
                .is(201)
                .text("id");
        String article = article(Json.of("mode", "post"));
        for (String domain : List.of("schr\u00E4g.example", "xn--schrg-jra.example", "\uFF53CHRA\u0308G.example")) {
            assertEquals(
                    CommentState.REJECTED,
                    comment(article, "d@" + domain, TEXT + " Von " + domain).state(),
                    domain);
        }
        admin.delete(ModerationRulesTest.BLOCKS + "/" + rule, 1).is(200);
    }

    @Test
    void all_that_speaks_against_it_is_kept() {
        String article = article(Json.of("mode", "post"));
        SubmittedComment held = comment(
                article, "b1@example.org", "BUY NOW, THIS IS THE BEST AND YOU KNOW IT: https://b.example/x AND MORE");
        assertEquals(CommentState.PENDING, held.state());
        assertEquals(List.of("links", "shouting", "language"), signals(held.id(), "decisive"));
    }

    @Test
    void a_repeated_text_is_held_on_whichever_article_and_nearly_the_same_too() {
        String text =
                "Heute verdienen Sie von zu Hause aus viel Geld, ganz ohne Risiko und ohne Vorkenntnisse, denn unser"
                        + " System macht alles für Sie, und die ersten hundert Teilnehmer bekommen einen Bonus geschenkt.";
        comment(article(Json.of("mode", "post")), "c1@example.org", text);
        SubmittedComment same = comment(article(Json.of("mode", "post")), "c2@example.org", text);
        assertEquals(List.of("repeated_text"), signals(same.id(), "decisive"));
        SubmittedComment near =
                comment(article(Json.of("mode", "post")), "c3@example.org", text.replace("Bonus", "Gutschein"));
        assertEquals(List.of("repeated_text"), signals(near.id(), "decisive"));
    }

    @Test
    void thanks_are_no_spam_and_do_not_tell_who_said_them_before() {
        String thanks = "Vielen Dank für den Artikel!";
        for (String writer : List.of("t1@example.org", "t2@example.org", "t3@example.org")) {
            SubmittedComment comment = comment(article(Json.of("mode", "post")), writer, thanks);
            assertEquals(CommentState.PUBLISHED, comment.state(), writer);
        }
        SubmittedComment again = comment(article(Json.of("mode", "post")), "t3@example.org", thanks);
        assertEquals(CommentState.PUBLISHED, again.state());
    }

    @Test
    void a_short_advertisement_counts_whoever_sends_it() {
        String advertisement = "Mehr davon unter www.example.org";
        comment(article(Json.of("mode", "post")), "u1@example.org", advertisement);
        SubmittedComment same = comment(article(Json.of("mode", "post")), "u2@example.org", advertisement);
        assertEquals(List.of("links", "repeated_text"), signals(same.id(), "decisive"));
    }

    @Test
    void rules_hold_reject_and_count() {
        String article = article(Json.of("mode", "post"));
        String word = admin.post(ModerationRulesTest.WORDS, Json.of("value", "quacksalber", "action", "reject"))
                .is(201)
                .text("id");
        String block = admin.post(
                        ModerationRulesTest.BLOCKS,
                        Json.of("kind", "email", "value", "d1@example.org", "action", "spam"))
                .is(201)
                .text("id");
        assertEquals(
                CommentState.REJECTED,
                comment(article, "d2@example.org", "Du Quack\u00ADsalber!").state());
        assertEquals(
                CommentState.SPAM,
                comment(article, "D1@example.org", "Ein ganz harmloser Satz.").state());
        assertEquals(1, admin.get(ModerationRulesTest.WORDS + "/" + word).number("hits"));
        assertEquals(1, admin.get(ModerationRulesTest.BLOCKS + "/" + block).number("hits"));
        admin.request().header("If-Match", "*").delete("/api/v1" + ModerationRulesTest.WORDS + "/" + word);
        admin.request().header("If-Match", "*").delete("/api/v1" + ModerationRulesTest.BLOCKS + "/" + block);
    }

    @Test
    void a_rule_that_another_server_changed_counts_for_the_next_comment() {
        String article = article(Json.of("mode", "post"));
        Supplier<CommentState> state =
                () -> comment(article, UUID.randomUUID() + "@example.org", "Nur der Zwieback " + UUID.randomUUID())
                        .state();
        assertEquals(CommentState.PUBLISHED, state.get());
        UUID rule = UUID.randomUUID();
        change(
                "insert into word_rule (id, kind, value, action, created_at) values (:id, 'word', 'zwieback', 'hold', now())",
                rule);
        assertEquals(CommentState.PENDING, state.get());
        change("update word_rule set action = 'reject' where id = :id", rule);
        assertEquals(CommentState.REJECTED, state.get());
        change("update word_rule set expires_at = now() where id = :id", rule);
        assertEquals(CommentState.PUBLISHED, state.get());
        change("update word_rule set expires_at = null where id = :id", rule);
        assertEquals(CommentState.REJECTED, state.get());
        change("delete from word_rule where id = :id", rule);
        assertEquals(CommentState.PUBLISHED, state.get());
    }

    private void change(String sql, UUID rule) {
        QuarkusTransaction.requiringNew().run(() -> database.execute(Sql.of(sql).bind("id", rule)));
    }

    @Test
    void a_submission_takes_at_most_eight_statements() {
        String held = article(Json.of("mode", "pre"));
        String published = article(Json.of("mode", "post"));
        comment(held, "zahl0@example.org", "Vorher gesagt, damit die Regeln bekannt sind.");
        SubmittedComment parent = comment(published, "zahl1@example.org", "Wer zählt hier eigentlich die Anweisungen?");
        assertEquals(CommentState.PUBLISHED, parent.state());
        assertFew(() -> comment(held, "zahl2@example.org", "Das wartet auf jemanden von der Redaktion."));
        assertFew(() -> comment(published, "zahl3@example.org", "Das sehen alle anderen Leser sofort."));
        assertFew(() -> reply(published, "zahl4@example.org", "Ich zähle sie, und es sind nicht viele.", parent.id()));
    }

    private void assertFew(Runnable submission) {
        long taken = statements.ofCached(submission);
        assertTrue(taken <= 8, taken + " statements");
    }

    private SubmittedComment reply(String article, String email, String text, UUID parent) {
        return submitting.submit(
                article,
                Locales.ALL,
                new CommentSubmission("Ada", email, null, text, parent, null, null),
                Networks.next());
    }

    @Test
    void rules_and_policies_are_read_from_the_database_only_after_a_change() {
        String article = article(Json.of("mode", "post"));
        Runnable submit = () ->
                comment(article, UUID.randomUUID() + "@example.org", "Immer ein anderer Satz " + UUID.randomUUID());
        submit.run();
        long warm = statements.of(submit);
        String rule = admin.post(ModerationRulesTest.WORDS, Json.of("value", "knäckebrot", "action", "flag"))
                .is(201)
                .text("id");
        assertEquals(warm + 3, statements.of(submit), "word rules, block rules and the policy");
        assertEquals(warm, statements.of(submit));
        admin.delete(ModerationRulesTest.WORDS + "/" + rule, 1).is(200);
    }

    @Test
    void what_comes_from_a_blocked_network_is_held_and_nothing_says_from_where() {
        Story story = Client.editor().writes("Von dort").publish();
        String policy = ModerationPolicyTest.SITE + "/articles/" + story.id();
        ModerationPolicyTest.put(policy, 1, Json.of("mode", "post", "hold", Json.of("links", 1)))
                .is(200);
        Commenting reader = new Commenting(story);
        for (Map.Entry<String, String> blocked : Map.of(
                        "198.18.0.0/15", "198.19.7.7", "2001:db8:77::/48", "2001:db8:77:1::9")
                .entrySet()) {
            String rule = admin.post(
                            ModerationRulesTest.BLOCKS,
                            Json.of("kind", "network", "value", blocked.getKey(), "action", "hold"))
                    .is(201)
                    .text("id");
            String held = reader.sendFrom(blocked.getValue(), by("Von " + rule))
                    .is(202)
                    .text("id");
            reader.sendFrom("2001:db8:78::1", by("Nicht von " + rule)).is(201);
            assertEquals(List.of("block_rule"), signals(UUID.fromString(held), "decisive"));
            assertEquals(1, admin.get(ModerationRulesTest.BLOCKS + "/" + rule).number("hits"));
            assertEquals(List.of(), signals(UUID.fromString(held), "evidence <> '[]'"));
            admin.delete(ModerationRulesTest.BLOCKS + "/" + rule, 1).is(200);
            reader.sendFrom(blocked.getValue(), by("Wieder von " + rule)).is(201);
        }
    }

    private static Json by(String text) {
        return Json.of("name", "Ada", "email", UUID.randomUUID() + "@example.org", "text", text);
    }

    @Test
    void readers_learn_what_became_of_it() {
        Story story = Client.editor().writes("Offen, dann zu").publish();
        String policy = ModerationPolicyTest.SITE + "/articles/" + story.id();
        int open = ModerationPolicyTest.put(policy, 1, Json.of("mode", "post"))
                .is(200)
                .number("version");
        Commenting reader = new Commenting(story);
        Answer published = reader.send(Json.of(
                        "name",
                        "Ada",
                        "email",
                        "h1@example.org",
                        "text",
                        "Davon habe ich noch nie gehört, aber es ist gut zu wissen."))
                .is(201);
        assertEquals("published", published.text("state"));
        ModerationPolicyTest.put(policy, open, Json.of("mode", "closed")).is(200);
        reader.send(Commenting.saying("Zu spät.")).refuses(403, "forbidden");
    }

    @Test
    void a_closed_article_takes_none() {
        String article = article(Json.of("mode", "closed"));
        assertThrows(Failure.Forbidden.class, () -> comment(article, "e1@example.org", TEXT));
        assertEquals(false, isOpen(article));
        String open = article(Json.of("closeAfterDays", 2));
        assertEquals(true, isOpen(open));
        clock.advance(Duration.ofDays(2));
        assertEquals(false, isOpen(open));
        assertThrows(Failure.Forbidden.class, () -> comment(open, "e2@example.org", TEXT));
    }

    @Test
    void the_site_closes_all_articles_but_those_that_say_otherwise() {
        String site = ModerationPolicyTest.SITE;
        String plain = Client.editor().writes("Ohne eigene Regeln").publish().id();
        String own = article(Json.of("mode", "pre"));
        int closed = ModerationPolicyTest.put(site, version(site), Json.of("mode", "closed"))
                .is(200)
                .number("version");
        try {
            assertEquals(false, isOpen(plain));
            assertThrows(Failure.Forbidden.class, () -> comment(plain, "g1@example.org", TEXT));
            assertEquals(true, isOpen(own));
            assertEquals(
                    CommentState.PENDING,
                    comment(own, "g2@example.org", "Hier noch offen.").state());
        } finally {
            ModerationPolicyTest.put(site, closed, Json.of()).is(200);
        }
        assertEquals(true, isOpen(plain));
    }

    private int version(String policy) {
        return admin.get(policy).is(200).number("version");
    }

    private static Object isOpen(String article) {
        return Client.reader().get("/articles/" + article).is(200).value("comments.open");
    }

    @Test
    void nothing_of_an_erased_text_stays() {
        SubmittedComment comment =
                comment(article(Json.of("mode", "pre")), "f1@example.org", "Das bleibt nicht stehen, nein.");
        selfService.erase(comment.token());
        assertEquals(List.of(), signals(comment.id(), "true"));
    }
}
