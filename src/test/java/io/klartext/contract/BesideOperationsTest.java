package io.klartext.contract;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.testing.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked in a way that the contract does not describe is refused with a problem, too. */
@QuarkusTest
class BesideOperationsTest {
    @TestHTTPResource("/api/v1/manage/tags")
    URI tags;

    @Test
    void an_unknown_path_is_a_404() {
        assertEquals(404, request().get("/api/v1/nothing").statusCode());
        assertEquals(404, request().get("/api/v1/articles/a/b").statusCode());
        assertEquals(404, request().get("/api/v1/manage/nothing").statusCode());
    }

    @Test
    void an_unknown_action_is_a_404_with_a_problem() {
        String article = "/api/v1/manage/articles/" + Calls.NO_ID;
        for (Response refused : List.of(
                request().contentType("application/json").body("{}").post(article + "/explode"),
                request().contentType("application/json").body("{}").post(article + "/SUBMIT"),
                request().get(article + "/explode"))) {
            assertEquals(404, refused.statusCode());
            assertEquals("not_found", refused.path("code"));
        }
    }

    @Test
    void an_unknown_method_is_a_405_that_names_the_known_ones() {
        assertAllows("GET, HEAD, OPTIONS", request().put("/api/v1/articles"));
        assertAllows("GET, HEAD, OPTIONS, POST", request().delete("/api/v1/manage/tags"));
        assertAllows("DELETE, GET, HEAD, OPTIONS, PATCH", request().put("/api/v1/manage/articles/" + Calls.NO_ID));
        assertAllows(
                "DELETE, GET, HEAD, OPTIONS, PUT",
                request().patch("/api/v1/manage/moderation/block-rules/" + Calls.NO_ID));
        assertAllows("GET, HEAD, OPTIONS", request().post("/api/v1/manage/comments/" + Calls.NO_ID + "/writer"));
        assertAllows("OPTIONS, POST", request().get("/api/v1/manage/comments/" + Calls.NO_ID + "/mark-spam"));
        assertAllows("OPTIONS, POST", request().get("/api/v1/manage/keys/" + Calls.NO_ID + "/revoke"));
    }

    private static void assertAllows(String methods, Response refused) {
        assertEquals(405, refused.statusCode());
        assertEquals(methods, refused.header("Allow"));
    }

    @Test
    void a_huge_body_of_unannounced_length_is_a_413_with_a_problem() throws IOException, InterruptedException {
        byte[] huge = ("{\"name\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(tags)
                .header("Authorization", "Bearer " + Client.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
                .build();
        HttpResponse<String> refused = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertEquals(413, refused.statusCode());
        assertEquals(
                "application/problem+json",
                refused.headers().firstValue("Content-Type").orElse(null));
    }

    @Test
    void broken_json_is_a_400_that_says_where_and_nothing_else() {
        request()
                .contentType("application/json")
                .body("{")
                .post("/api/v1/manage/tags")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_json"))
                .body("detail", containsString("line 1"))
                .body("detail", not(containsString("Source")));
    }

    private static RequestSpecification request() {
        return Client.admin().request();
    }
}
