package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** Operators see what the server does, and nobody else does. */
@QuarkusTest
class MetricsTest {
    private static Answer metrics(String key) {
        return new Answer(
                RestAssured.given().header("Authorization", "Bearer " + key).get("/q/metrics"));
    }

    @Test
    void requests_are_counted_by_route_and_never_by_path() {
        Client.editor()
                .writes(Json.of("headline", "Gezählt", "slug", "gezaehlt", "body", Json.body("Satz.")))
                .publish();
        Client.reader().get("/articles/gezaehlt").is(200);
        Client.reader().get("/articles/gezaehlt").is(200);
        RestAssured.get("/erfunden/von/fremden").then().statusCode(404);
        String text = metrics(Client.ADMIN_KEY).is(200).body();
        assertTrue(text.contains("route=\"/api/v1/articles/{slug}\",status=\"200\""), text);
        assertTrue(text.contains("route=\"other\",status=\"404\""), text);
        assertFalse(text.contains("gezaehlt") || text.contains("erfunden"), text);
        for (String name : new String[] {
            "klartext_events_waiting",
            "klartext_webhooks_waiting",
            "klartext_webhooks_failed",
            "klartext_streams_open",
            "klartext_comments_waiting",
            "klartext_cache_answers_total{outcome=\"hit\"",
            "agroal_awaiting_count"
        }) {
            assertTrue(text.contains(name), name + " is not in " + text);
        }
    }

    @Test
    void only_a_key_with_the_scope_reads_metrics() {
        assertEquals(401, RestAssured.get("/q/metrics").statusCode());
        String editor = key("articles:read");
        metrics(editor).is(403);
        metrics(key("metrics:read")).is(200);
    }

    private static String key(String scope) {
        return Client.admin()
                .post("/manage/keys", Json.of("name", scope, "scopes", Json.array(scope)))
                .is(201)
                .text("key");
    }
}
