package io.klartext.platform.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators and strangers meet: request ids, health, and problems where there is nothing. */
@QuarkusTest
class OperationsTest {
    private static final String GENERATED = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final Client reader = Client.reader();

    @Test
    void a_request_id_is_given_back_and_stands_in_the_problem() {
        reader.request()
                .header("X-Request-Id", "frontend-42")
                .get("/api/v1/articles/gibt-es-nicht")
                .then()
                .statusCode(404)
                .header("X-Request-Id", "frontend-42")
                .body("requestId", equalTo("frontend-42"))
                .body("instance", equalTo("/api/v1/articles/gibt-es-nicht"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ä", "<script>", "x;y"})
    void an_id_that_could_do_harm_is_replaced(String id) {
        reader.request()
                .header("X-Request-Id", id)
                .get("/api/v1/articles")
                .then()
                .header("X-Request-Id", matchesPattern(GENERATED));
    }

    @Test
    void an_id_that_is_too_long_is_replaced() {
        String header = reader.request()
                .header("X-Request-Id", "x".repeat(65))
                .get("/api/v1/articles")
                .header("X-Request-Id");
        assertTrue(header.matches(GENERATED), header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started"})
    void health_is_up(String path) {
        RestAssured.get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nichts",
                "/api",
                "/api/v2/articles",
                "/api/v1",
                "/api/v1/nichts",
                "/index.php",
                "/wp-login.php"
            })
    void nowhere_is_a_problem_document(String path) {
        new Answer(reader.request().get(path)).refuses(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/%00",
                "/api/v1/articles?tag=%00",
                "/api/v1/articles?tag=a%00b",
                "/api/v1/articles?locale=%00",
                "/api/v1/articles?limit=abc",
                "/api/v1/articles?limit=0",
                "/api/v1/articles?limit=-1",
                "/api/v1/articles?limit=101",
                "/api/v1/articles?limit=99999999999999999999",
                "/api/v1/articles?limit=5&limit=6",
                "/api/v1/articles?tag=",
                "/api/v1/articles?tag=a,,b",
                "/api/v1/articles?sort=zufall",
                "/api/v1/articles?Limit=5",
                "/api/v1/articles?fields=",
                "/api/v1/articles?cursor=",
                "/api/v1/articles?cursor=%F0%9F%93%B7",
                "/api/v1/tags?tag=x"
            })
    void a_bad_parameter_is_a_problem_document_and_never_an_error_of_ours(String path) {
        RequestSpecification raw = reader.request().urlEncodingEnabled(false);
        Answer refused = new Answer(raw.get(path));
        assertEquals(400, refused.status(), path + " " + refused.body());
        assertEquals("application/problem+json", refused.response().contentType(), path);
    }

    @Test
    void another_method_names_those_that_there_are() {
        Answer refused = new Answer(reader.request().put("/api/v1/articles")).refuses(405, "method_not_allowed");
        assertTrue(refused.header("Allow").contains("GET"), refused.header("Allow"));
    }

    @Test
    void the_management_surface_is_never_stored_by_caches() {
        assertEquals("no-store", Client.admin().get("/manage/me").header("Cache-Control"));
        assertEquals("no-store", reader.get("/manage/me").is(401).header("Cache-Control"));
        for (String path : new String[] {"//api/v1/manage/me", "/api/v1/./manage/me", "/api/v1;a/manage/me"}) {
            assertEquals(
                    "no-store",
                    RestAssured.given()
                            .header("Authorization", "Bearer " + Client.ADMIN_KEY)
                            .urlEncodingEnabled(false)
                            .get(path)
                            .header("Cache-Control"),
                    path);
        }
    }

    @Test
    void head_and_options_work_where_get_does() {
        assertEquals(200, reader.request().head("/api/v1/articles").statusCode());
        assertEquals(200, reader.request().options("/api/v1/articles").statusCode());
    }
}
