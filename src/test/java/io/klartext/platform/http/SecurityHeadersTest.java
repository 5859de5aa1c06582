package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What browsers are told about answers, and finders of vulnerabilities about the contact. */
@QuarkusTest
class SecurityHeadersTest {
    @Test
    void answers_are_data_that_no_page_runs_or_frames() {
        for (String path : List.of("/articles", "/articles/gibt-es-nicht", "/manage/me")) {
            Response answer = Client.reader().get(path).response();
            assertEquals(List.of("nosniff"), answer.headers().getValues("X-Content-Type-Options"));
            assertEquals(
                    List.of("default-src 'none'; frame-ancestors 'none'"),
                    answer.headers().getValues("Content-Security-Policy"));
        }
    }

    @Test
    void the_explorer_loads_nothing_from_elsewhere_and_is_not_framed() {
        Response page = RestAssured.get("/q/swagger-ui/");
        assertEquals(200, page.statusCode());
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'self';"));
        assertTrue(page.header("Content-Security-Policy").endsWith("frame-ancestors 'none'"));
        assertEquals("DENY", page.header("X-Frame-Options"));
    }

    @Test
    void the_contact_for_vulnerabilities_is_published() {
        Response text = RestAssured.get("/.well-known/security.txt");
        assertEquals(200, text.statusCode());
        assertEquals("text/plain;charset=utf-8", text.contentType().replace(" ", ""));
        List<String> lines = text.asString().lines().toList();
        assertEquals("Contact: mailto:security@example.org", lines.get(0));
        Instant expires = Instant.parse(lines.get(1).substring("Expires: ".length()));
        assertTrue(expires.isAfter(Instant.now().plus(Duration.ofDays(30))));
        assertTrue(expires.isBefore(Instant.now().plus(Duration.ofDays(365))));
    }
}
