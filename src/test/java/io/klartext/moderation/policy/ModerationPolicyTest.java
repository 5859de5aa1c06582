package io.klartext.moderation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Policies as moderators write them. */
@QuarkusTest
public class ModerationPolicyTest {
    public static final String SITE = "/manage/moderation/policy";

    private final Client admin = Client.admin();

    public static Answer put(String path, int version, Json draft) {
        return new Answer(Client.admin()
                .request()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(draft.toString())
                .put("/api/v1" + path));
    }

    @Test
    void an_article_has_the_policy_of_the_site_until_it_has_its_own() {
        String article =
                SITE + "/articles/" + Client.editor().writes("Eigene Regeln").id();
        Answer before = admin.get(article).is(200);
        assertEquals(1, before.number("version"));
        assertEquals("pre", before.text("policy.mode"));
        assertEquals("no-store", before.header("Cache-Control"));
        assertNull(before.value("written.mode"));

        Answer own = put(article, 1, Json.of("mode", "post", "hold", Json.of("links", 3)))
                .is(200);
        assertEquals("post", own.text("policy.mode"));
        assertEquals(own.number("version"), own.number("number"));
        assertEquals("\"" + own.number("version") + "\"", own.header("ETag"));
        assertEquals("pre", admin.get(SITE).is(200).text("policy.mode"));
        put(article, 1, Json.of("mode", "closed")).refuses(412, "stale_version");

        Answer back = put(article, own.number("version"), Json.of()).is(200);
        assertEquals("pre", back.text("policy.mode"));
    }

    @Test
    void thresholds_and_weights_are_merged_by_member_and_null_takes_one_away() {
        String article =
                SITE + "/articles/" + Client.editor().writes("Eigene Schwellen").id();
        Json hold = Json.of("links", 3, "language", null, "word_rule", 2);
        Answer own = put(article, 1, Json.of("hold", hold, "reportWeights", Json.of("hate", 5, "illegal", null)))
                .is(200);
        assertEquals(3, whole(own, "policy.hold.links"));
        assertEquals(2, whole(own, "policy.hold.word_rule"));
        assertEquals(5, whole(own, "policy.hold.flood"));
        assertNull(own.value("policy.hold.language"));
        assertEquals(5, whole(own, "policy.reportWeights.hate"));
        assertEquals(1, whole(own, "policy.reportWeights.insult"));
        assertNull(own.value("policy.reportWeights.illegal"));
        assertTrue(((Map<?, ?>) own.value("written.hold")).containsKey("language"));
    }

    private static int whole(Answer answer, String path) {
        return ((Number) answer.value(path)).intValue();
    }

    @Test
    void the_site_is_governed_from_the_moment_on() {
        Answer before = admin.get(SITE).is(200);
        Answer changed =
                put(SITE, before.number("version"), Json.of("trustedAfter", 5)).is(200);
        String article =
                SITE + "/articles/" + Client.editor().writes("Andere Regeln").id();
        assertEquals(5, admin.get(article).is(200).number("policy.trustedAfter"));
        assertEquals(changed.number("number"), admin.get(article).number("number"));
        put(SITE, changed.number("version"), Json.of()).is(200);
    }

    @Test
    void nonsense_is_named() {
        int version = admin.get(SITE).number("version");
        Answer refused = put(
                        SITE,
                        version,
                        Json.of(
                                "trustedAfter",
                                0,
                                "hold",
                                Json.of("vibes", 1),
                                "spam",
                                Json.of("links", 0),
                                "reportThreshold",
                                1001,
                                "reportWeights",
                                Json.of("boredom", 1, "spam", 101)))
                .refuses(422, "invalid_content");
        assertEquals(
                List.of(
                        "/hold/vibes",
                        "/reportThreshold",
                        "/reportWeights/boredom",
                        "/reportWeights/spam",
                        "/spam/links",
                        "/trustedAfter"),
                refused.list("errors.pointer").stream().sorted().toList());
        Answer huge = put(SITE, version, Json.of("trustedAfter", 2147483648L)).refuses(422, "invalid_content");
        assertEquals(List.of("/trustedAfter"), huge.list("errors.pointer"));
    }
}
