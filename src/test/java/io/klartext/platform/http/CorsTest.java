package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers ask before pages of other origins may call, while no origin is named. */
@QuarkusTest
class CorsTest {
    private static final String PAGE = "https://www.example.org";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private final Client editor = Client.editor();

    @Test
    void every_page_reads_articles_also_from_memory_and_if_unchanged() {
        Answer published = editor.writes("Für alle Seiten").publish().shownToReaders();
        String article = "/api/v1/articles/" + published.text("slug");
        Answer first = ask(article).is(200);
        Answer second = ask(article).is(200);
        Answer unchanged = new Answer(Client.reader()
                        .request()
                        .header("Origin", PAGE)
                        .header("If-None-Match", second.header("ETag"))
                        .get(article))
                .is(304);
        for (Answer answer : List.of(first, second, unchanged)) {
            assertEquals("*", answer.header(ALLOWED));
            assertEquals("Accept, Accept-Encoding", answer.header("Vary"));
            assertNull(answer.header("Access-Control-Allow-Credentials"));
        }
    }

    @Test
    void pages_may_read_the_headers_that_programs_need() {
        List<String> exposed = Arrays.asList(
                ask("/api/v1/articles").header("Access-Control-Expose-Headers").split(", ", -1));
        assertTrue(
                exposed.containsAll(List.of(
                        "ETag",
                        "Link",
                        "Location",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "X-Request-Id",
                        "Cache-Group-Invalidation",
                        "Content-Sequence",
                        "Upload-Offset")),
                exposed.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles/gibt-es-nicht", "/api/v1/articles?limit=0", "/media/o/nichts", "/nichts"})
    void pages_may_read_why_they_are_refused(String path) {
        Answer refused = ask(path);
        assertTrue(refused.status() >= 400, path);
        assertEquals("*", refused.header(ALLOWED), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/a/comments",
                "/api/v1/comment-status/abc",
                "/api/v1/comment-status/abc/withdraw",
                "/api/v1/comments/a/reports",
                "/api/v1/manage/uploads",
                "/api/v1/manage/uploads/a"
            })
    void a_preflight_is_answered_for_a_day(String path) {
        Answer answer = preflight(path, "content-type,idempotency-key,x-trace").is(204);
        assertEquals("*", answer.header(ALLOWED));
        assertTrue(answer.header("Access-Control-Allow-Methods").contains("PATCH"));
        assertEquals("content-type,idempotency-key,x-trace", answer.header("Access-Control-Allow-Headers"));
        assertEquals("86400", answer.header("Access-Control-Max-Age"));
    }

    @Test
    void a_preflight_with_header_names_that_are_none_gets_the_usual_ones() {
        assertEquals(
                "Authorization, Content-Type",
                preflight("/api/v1/articles", "a b").is(204).header("Access-Control-Allow-Headers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/manage/articles", "/api/v1/manage", "/api/v1/manage/uploadsx", "/api/v1/./manage/me"})
    void the_management_surface_is_closed_to_pages(String path) {
        Answer refused = preflight(path, "authorization").refuses(403, "forbidden");
        assertNull(refused.header(ALLOWED));
        assertNull(refused.header("Vary"));
    }

    @Test
    void an_answer_of_the_management_surface_tells_pages_nothing() {
        assertNull(ask("/api/v1/manage/me").is(401).header(ALLOWED));
    }

    @Test
    void options_without_an_origin_are_no_preflight() {
        Answer answer = new Answer(Client.reader().request().options("/api/v1/articles"));
        assertTrue(answer.header("Allow").contains("GET"), answer.header("Allow"));
    }

    private static Answer ask(String path) {
        return new Answer(Client.reader().request().header("Origin", PAGE).get(path));
    }

    private static Answer preflight(String path, String headers) {
        // A preflight is no operation of the contract.
        return new Answer(RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", headers)
                .options(path));
    }
}
