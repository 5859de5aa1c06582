package io.klartext.moderation.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.comment.CommentSubmission;
import io.klartext.comment.submission.CommentSubmitting;
import io.klartext.comment.submission.SubmittedComment;
import io.klartext.moderation.policy.ModerationPolicyTest;
import io.klartext.moderation.rule.ModerationRulesTest;
import io.klartext.platform.crypto.Sha256;
import io.klartext.site.Locales;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Rows;
import io.klartext.testing.Statements;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policies tried on what moderators have decided. */
@QuarkusTest
class PolicyReplayingTest {
    private static final String REPLAY = "/manage/moderation/replay";
    private static final Json LENIENT = Json.of("mode", "post", "hold", Json.of("links", 2));

    private final Client moderator = Client.moderator();
    private String article;
    private int comments;

    @Inject
    CommentSubmitting submitting;

    @Inject
    Statements statements;

    @Inject
    Rows rows;

    @Inject
    TestClock clock;

    @BeforeEach
    void publish() {
        comeAfterAllDecisions();
        article = Client.editor().writes("Nochmal von vorn").publish().id();
        ModerationPolicyTest.put(ModerationPolicyTest.SITE + "/articles/" + article, 1, Json.of("mode", "post"))
                .is(200);
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    /** Tests of other things decide in times to come. */
    private void comeAfterAllDecisions() {
        String ahead = rows.text(
                        "select cast(extract(epoch from max(acted_at) - now()) as bigint) from comment_decision")
                .get(0);
        if (ahead != null && Long.parseLong(ahead) >= 0) {
            clock.advance(Duration.ofSeconds(Long.parseLong(ahead) + 2));
        }
    }

    private SubmittedComment comment(String text) {
        String email = "replay-" + article + ++comments + "@example.org";
        return submitting.submit(
                article,
                Locales.ALL,
                new CommentSubmission("Ada", email, null, text, null, null, null),
                Networks.next());
    }

    /** A comment that a moderator decided on after it had come to the desk; its id. */
    private String decided(String text, String... actions) {
        String id = comment(text).id().toString();
        for (String action : actions) {
            decide(id, action);
        }
        return id;
    }

    private void decide(String id, String action) {
        Json said = action.equals("reject") ? Json.of("reason", "other") : Json.of();
        moderator.act("/manage/comments/" + id + "/" + action, 1, said).is(200);
    }

    private Answer replay(Json draft) {
        return moderator.post(REPLAY, draft).is(200);
    }

    private Answer replay(Json policy, int last) {
        return replay(Json.of("policy", policy, "last", last));
    }

    @Test
    void it_says_who_would_be_treated_differently_and_why() {
        String good = decided("Eins: siehe www.example.org/eins dort.", "approve");
        String bad = decided("Zwei: siehe www.example.org/zwei dort.", "reject");
        String spam = decided("Drei: www.example.org/drei und www.example.org/vier.", "mark-spam");
        Answer report = replay(LENIENT, 3);
        assertEquals(3, report.number("comments"));
        assertEquals(0, report.number("leftOut"));
        assertEquals(List.of(bad, good), report.list("changes.id"));
        assertEquals(List.of("reject", "approve"), report.list("changes.verdict"));
        assertEquals("Zwei: siehe www.example.org/zwei dort.", report.text("changes[0].text"));
        assertEquals("Ada", report.text("changes[0].name"));
        assertFalse(report.text("changes[0].headline").isEmpty());
        assertEquals("hold", report.text("changes[0].then.fate"));
        assertEquals(List.of("links"), report.list("changes[0].then.because"));
        assertEquals("publish", report.text("changes[0].now.fate"));
        assertEquals(List.of(), report.list("changes[0].now.because"));
        assertEquals(Map.of("verdict", "mark_spam", "publish", 0, "hold", 1, "spam", 0, "reject", 0), row(report, 2));
        assertEquals(1, report.number("then.falsePositives"));
        assertEquals(0, report.number("then.falseNegatives"));
        assertEquals(0, report.number("now.falsePositives"));
        assertEquals(1, report.number("now.falseNegatives"));
        assertEquals(1.0, number(report, "now.precision"));
        assertEquals(0.5, number(report, "now.recall"));
        assertEquals(0.6667, number(report, "then.precision"), 1e-6);
        assertEquals(report.text("until"), moderatorsTime(spam));
        assertEquals("post", report.text("policy.mode"));
    }

    private static Map<String, Object> row(Answer report, int verdict) {
        return report.object("now.confusion[" + verdict + "]");
    }

    private static double number(Answer report, String path) {
        return ((Number) report.value(path)).doubleValue();
    }

    private String moderatorsTime(String id) {
        return Client.moderator().get("/manage/comments/" + id).is(200).text("decisions[0].at");
    }

    @Test
    void the_latest_verdict_counts_and_nothing_is_divided_by_nothing() {
        String id = decided("Erst so, dann anders: www.example.org/so steht es.", "reject", "approve", "hide");
        Answer report = replay(LENIENT, 1);
        assertEquals(List.of(id), report.list("changes.id"));
        assertEquals(List.of("approve"), report.list("changes.verdict"));
        assertNull(report.value("now.precision"));
        assertNull(report.value("now.recall"));
        assertEquals(0.0, number(report, "then.precision"));
    }

    @Test
    void drafted_words_are_looked_for_in_the_text_itself() {
        String word = decided("Das ist doch ein S\u00E4uf\u00ADer-Wirt, oder.", "hide", "reject");
        String other = decided("Das ist ein ganz anderer Satz ohne Belang.", "hide", "approve");
        Json rules = Json.of("value", "harmlos", "action", "hold");
        Json found = Json.of("value", "saeufer", "action", "reject");
        Answer report = replay(Json.of("policy", LENIENT, "wordRules", Json.array(rules, found), "last", 2));
        assertEquals(List.of(word), report.list("changes.id"));
        assertEquals("reject", report.text("changes[0].now.fate"));
        assertEquals(List.of("word_rule"), report.list("changes[0].now.because"));
        assertEquals(List.of(1), report.list("changes[0].now.wordRules"));
        assertEquals(List.of(), replay(LENIENT, 2).list("changes"));
        assertFalse(report.body().contains(other));
    }

    @Test
    void what_was_erased_or_never_looked_at_is_left_out() {
        String erased = decided("Das bleibt nicht: www.example.org/weg davon.", "approve");
        Client.admin().act("/manage/comments/" + erased + "/erase", 1).is(200);
        SubmittedComment trapped = submitting.submit(
                article,
                Locales.ALL,
                new CommentSubmission("Ada", "falle@example.org", null, "In die Falle.", null, "Robo", null),
                Networks.next());
        decide(trapped.id().toString(), "approve");
        Answer report = replay(LENIENT, 2);
        assertEquals(0, report.number("comments"));
        assertEquals(2, report.number("leftOut"));
        assertEquals(List.of(), report.list("changes"));
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        decided("Bleibt gleich: www.example.org/eins und sonst nichts.", "approve");
        Json draft = Json.of("policy", LENIENT, "last", 1);
        Answer first = replay(draft);
        clock.advance(Duration.ofDays(1));
        assertEquals(first.body(), replay(draft).body());
        String withoutHash = first.body().replace(",\"hash\":\"" + first.text("hash") + "\"", "");
        assertEquals(HexFormat.of().formatHex(Sha256.of(withoutHash)), first.text("hash"));
        Json other = Json.of("policy", Json.of("mode", "pre"), "last", 1);
        assertNotEquals(first.text("hash"), replay(other).text("hash"));
    }

    @Test
    void it_writes_nothing_and_takes_few_statements() {
        decided("Nichts bleibt davon: www.example.org/eins oder so.", "approve");
        String word = Client.admin()
                .post(ModerationRulesTest.WORDS, Json.of("value", "davon", "action", "flag"))
                .is(201)
                .text("id");
        Json draft = Json.of(
                "policy", LENIENT, "wordRules", Json.array(Json.of("value", "davon", "action", "hold")), "last", 1000);
        Map<String, List<String>> before = everything();
        Answer report = replay(draft);
        assertEquals(before, everything());
        assertTrue(report.number("comments") > 0);
        assertEquals(2, statements.of(() -> replay(draft)), "that of the key is one of them");
        Client.admin().delete(ModerationRulesTest.WORDS + "/" + word, 1).is(200);
    }

    /** All rows of all tables; only that a key was used is no matter. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : rows.text(
                "select table_name from information_schema.tables where table_schema = 'public' order by 1")) {
            tables.put(
                    table,
                    rows.text("select cast(to_jsonb(t) - 'last_used_at' as text) from \"" + table + "\" t order by 1"));
        }
        tables.put("sequences", rows.text("select sequencename || coalesce(last_value, 0) from pg_sequences"));
        return tables;
    }

    @Test
    void what_cannot_be_tried_is_named() {
        Answer refused = moderator
                .post(
                        REPLAY,
                        Json.of(
                                "policy",
                                Json.of("hold", Json.of("vibes", 1)),
                                "wordRules",
                                Json.array(
                                        Json.of("value", "gut", "action", "hold"),
                                        Json.of("kind", "regex", "value", "(a", "action", "hold")),
                                "last",
                                1001))
                .refuses(422, "invalid_content");
        assertEquals(
                List.of("/last", "/policy/hold/vibes", "/wordRules/1/value"),
                refused.<String>list("errors.pointer").stream().sorted().toList());
        moderator.post(REPLAY, Json.of()).refuses(422, "invalid_content");
        Object[] tooMany = Collections.nCopies(201, Json.of("value", "gut", "action", "hold"))
                .toArray();
        moderator
                .post(REPLAY, Json.of("policy", LENIENT, "wordRules", Json.array(tooMany), "last", 1))
                .refuses(422, "invalid_content");
        Client.editor().post(REPLAY, Json.of("policy", LENIENT, "last", 1)).refuses(403, "forbidden");
    }
}
