package io.klartext.platform.http.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that come slowly keep nobody else waiting. */
@QuarkusTest
class SlowBodiesTest {
    /** More than there are workers. */
    private static final int MANY = 205;

    @TestHTTPResource("/")
    URI server;

    @Test
    void hundreds_of_slow_bodies_hold_up_nobody() throws IOException {
        Client editor = Client.editor();
        editor.writes("Während andere trödeln").publish();
        List<Wire> slow = Wire.several(MANY, server).toList();
        try {
            for (Wire wire : slow) {
                wire.send(head("203.0.113.9", 2000) + "{");
            }
            for (int round = 0; round < 5; round++) {
                editor.get("/manage/articles?limit=1").is(200);
                Client.reader().get("/tags").is(200);
                editor.writes("Geschrieben, während andere trödeln " + round);
                for (Wire wire : slow) {
                    wire.send(" ");
                }
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void one_network_may_send_so_many_bodies_at_once_and_others_are_not_affected() throws IOException {
        List<Wire> slow = Wire.several(251, server).toList();
        try {
            for (Wire wire : slow) {
                wire.send(head("2001:db8:0:9::" + Integer.toHexString(slow.indexOf(wire) + 1), 2000));
            }
            Wire.Response refused = slow.get(250).read();
            assertEquals(503, refused.status());
            assertEquals(List.of("5"), refused.header("Retry-After"));
            assertTrue(refused.body().contains("\"code\":\"unavailable\""), refused.body());
            try (Wire other = new Wire(server)) {
                assertEquals(400, other.ask(head("203.0.113.10", 1) + "{").status());
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void a_body_that_does_not_come_in_time_is_a_408() throws IOException {
        try (Wire wire = new Wire(server);
                Wire large = new Wire(server)) {
            wire.send(head("203.0.113.11", 2000) + "{\"text\":");
            large.send(head("203.0.113.11", 1_000_000) + "{\"text\":");
            for (Wire slow : List.of(wire, large)) {
                Wire.Response refused = slow.read();
                assertEquals(408, refused.status(), refused.head());
                assertEquals(List.of("application/problem+json"), refused.header("Content-Type"));
                assertTrue(slow.isEnded());
            }
        }
    }

    @Test
    void a_body_in_pieces_arrives_whole() throws IOException {
        String body = Json.of("name", "Stückwerk " + "ä".repeat(90_000)).toString();
        assertTrue(body.length() < 2_000_000);
        String refused = RestAssured.given()
                .header("Authorization", "Bearer " + Client.ADMIN_KEY)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/manage/tags")
                .then()
                .statusCode(422)
                .extract()
                .path("errors[0].pointer");
        assertEquals("/name", refused);
    }

    private static String head(String network, int length) {
        return "POST /api/v1/articles/langsam/comments HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + network
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
