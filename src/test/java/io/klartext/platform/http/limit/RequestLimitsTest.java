package io.klartext.platform.http.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients see what they have left of a quota, and are refused when it is used up. */
@QuarkusTest
class RequestLimitsTest {
    private static final String COMMENTS = "/api/v1/articles/gibt-es-nicht/comments";

    @Inject
    LimitConfig config;

    private static Answer comment(String from) {
        return new Answer(Client.reader()
                .request()
                .header("X-Forwarded-For", from)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Jana\",\"text\":\"Aha\"}")
                .post(COMMENTS));
    }

    @Test
    void a_used_up_quota_is_a_429_for_that_network_only() {
        Answer first = comment("2001:db8:77:1::1").is(404);
        assertEquals("\"comments\";q=" + config.comments() + ";w=60", first.header("RateLimit-Policy"));
        assertTrue(
                first.header("RateLimit").startsWith("\"comments\";r=" + (config.comments() - 1) + ";t="),
                first.header("RateLimit"));
        Answer last = first;
        for (int i = 0; last.status() != 429 && i < 2 * config.comments(); i++) {
            // The second half of the address is the customer's own.
            last = comment("2001:db8:77:1::" + Integer.toHexString(i + 2));
        }
        last.refuses(429, "quota_exceeded");
        assertTrue(Integer.parseInt(last.header("Retry-After")) >= 1, last.header("Retry-After"));
        comment("2001:db8:77:2::1").is(404);
    }

    @Test
    void every_key_has_its_own_quota() {
        Answer mine = Client.admin().get("/manage/me").is(200);
        assertTrue(mine.header("RateLimit-Policy").startsWith("\"management\";q=" + config.management()));
        assertNull(Client.reader().get("/articles").is(200).header("RateLimit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "%73earch", "search;x=1", "x/../search"})
    void a_path_counts_however_it_is_spelled(String path) {
        Answer counted = new Answer(
                Client.reader().request().noFilters().urlEncodingEnabled(false).get("/api/v1/" + path + "?q=gezaehlt"));
        assertTrue(counted.header("RateLimit-Policy").startsWith("\"search\";q="), path);
    }
}
