package io.klartext.platform.http.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.CapturedLog;
import io.klartext.testing.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no proper request is refused with a problem document, and the connection ends. */
@QuarkusTest
class UnreadableRequestsTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final String NO_ID = "00000000-0000-7000-8000-000000000000";
    private static final String TOKEN = "geheimes-zeichen-0815";

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/articles/%zz",
                "GET /api/v1/articles/%",
                "GET /api/v1/articles/%1",
                "GET /api/v1/articles?tag=%zz",
                "GET /api/v1/articles\\x",
                "GET /api/v1/articles/\u0001",
                "GET /api/v1/articles/\u007f",
                "GET /api/v1/articles/\u00fc",
                "GET api/v1/articles",
                "GET *",
                "OPTIONS *",
                "GET http:///x",
                "GET ftp://localhost/x"
            })
    void a_bad_target_is_a_400(String target) throws IOException {
        refused(400, "bad_request", target + " HTTP/1.1\r\n" + HOST + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For: ",
                "For: ,",
                "For: , 192.0.2.1",
                "For: :80",
                "For: []",
                "For: \"\"",
                "For: ::1",
                "For: [2001:db8::1]:443",
                "For: 192.0.2.1:99999",
                "For: unknown, 192.0.2.1",
                "Proto: ",
                "Proto: a b",
                "Proto: ://",
                "Proto: http,,",
                "Host: a b",
                "Host: <",
                "Host: example.org:65536",
                "Port: x",
                "Port: 65536",
                "Port: -1"
            })
    void what_a_proxy_says_is_ignored_if_no_uri_has_it(String header) throws IOException {
        try (CapturedLog log = new CapturedLog();
                Wire wire = new Wire(server)) {
            String request = "GET /api/v1/articles?ids=" + NO_ID + "&ids=" + NO_ID + " HTTP/1.1\r\n" + HOST;
            assertEquals(
                    200,
                    wire.ask(request + "X-Forwarded-" + header + "\r\n\r\n").status());
            assertEquals(List.of(), log.errors());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "1:1,"})
    void a_list_of_proxies_is_checked_in_one_pass(String element) throws IOException {
        String list = element.repeat(60) + "<";
        try (Wire wire = new Wire(server)) {
            String request = "GET /api/v1/articles HTTP/1.1\r\n" + HOST + "X-Forwarded-Host: " + list
                    + "\r\nX-Forwarded-For: " + list + "\r\n\r\n";
            assertEquals(200, wire.ask(request).status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a b\r\n",
                "Host: localhost:65536\r\n",
                "Host: a/b\r\n",
                "Host: %zz\r\n",
                "Host: a:b\r\n",
                "Host: [::1\r\n",
                "Host: a@b\r\n",
                "Host: <script>\r\n",
                "Host: a\\b\r\n",
                "Host:\r\n",
                "Host: localhost\r\nHost: example.org\r\n",
                "Host: localhost\r\nHost: localhost\r\n",
                ""
            })
    void a_bad_host_is_a_400(String host) throws IOException {
        refused(400, "bad_request", "GET /api/v1/articles HTTP/1.1\r\n" + host + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:80",
                "127.0.0.1:8080",
                "[::1]:8080",
                "a_b.example.org",
                "xn--strae-oqa.de."
            })
    void a_usual_host_is_fine(String host) throws IOException {
        try (Wire wire = new Wire(server)) {
            assertEquals(
                    200,
                    wire.ask("GET /api/v1/articles HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .status());
        }
    }

    @Test
    void http_1_0_needs_no_host() throws IOException {
        try (Wire wire = new Wire(server)) {
            assertEquals(200, wire.ask("GET /api/v1/articles HTTP/1.0\r\n\r\n").status());
        }
    }

    @Test
    void a_target_with_a_host_is_fine() throws IOException {
        try (Wire wire = new Wire(server)) {
            assertEquals(
                    200,
                    wire.ask("GET http://localhost/api/v1/articles HTTP/1.1\r\n" + HOST + "\r\n")
                            .status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hallo\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/9.9.9\r\n\r\n"})
    void what_is_no_http_is_a_400(String bytes) throws IOException {
        refused(400, "bad_request", bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: a\u0000b\r\n", "X Y: a\r\n", "Content-Length: -1\r\n", "Content-Length: 1, 2\r\n"})
    void a_bad_header_is_a_400(String header) throws IOException {
        refused(400, "bad_request", "GET /api/v1/articles HTTP/1.1\r\n" + HOST + header + "\r\n");
    }

    @Test
    void a_long_uri_is_a_414() throws IOException {
        refused(414, "uri_too_long", "GET /" + "a".repeat(70_000) + " HTTP/1.1\r\n" + HOST + "\r\n");
    }

    @Test
    void a_large_head_is_a_431() throws IOException {
        String header = "X: " + "a".repeat(40_000) + "\r\n";
        refused(431, "headers_too_large", "GET /api/v1/articles HTTP/1.1\r\n" + HOST + header + "\r\n");
    }

    @Test
    void connect_is_a_405() throws IOException {
        assertFalse(refused(405, "method_not_allowed", "CONNECT example.org:443 HTTP/1.1\r\n" + HOST + "\r\n")
                .header("Allow")
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3.7"})
    void a_version_of_http_that_the_server_does_not_speak_is_refused(String version) throws Exception {
        refused(400, "bad_request", "GET /api/v1/articles " + version + "\r\n" + HOST + "\r\n");
    }

    @Test
    void two_lengths_end_the_connection() throws IOException {
        refused(
                400,
                "bad_request",
                "POST /api/v1/articles/a/comments HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({"zz", "-1", "10000000000000000000000", "''"})
    void a_bad_chunk_is_a_400(String size) throws IOException {
        refused(
                400,
                "bad_request",
                "POST /api/v1/articles/a/comments HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\nabc\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: Upgrade\r\nUpgrade: h2c\r\n",
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                "Connection: Upgrade\r\nUpgrade: TLS/1.0\r\n"
            })
    void no_other_protocol_is_spoken(String upgrade) throws IOException {
        try (Wire wire = new Wire(server)) {
            String request = "GET /api/v1/articles HTTP/1.1\r\n" + HOST + upgrade + "\r\n";
            assertEquals(200, wire.ask(request).status());
            assertEquals(200, wire.ask(request).status());
        }
    }

    @Test
    void http_2_without_tls_is_refused() throws IOException {
        refused(400, "bad_request", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    @Test
    void requests_before_a_bad_one_are_answered() throws IOException {
        String good = "GET /api/v1/articles?limit=1 HTTP/1.1\r\n" + HOST + "\r\n";
        try (Wire wire = new Wire(server)) {
            wire.send(good + good + "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n" + good);
            assertEquals(
                    List.of(200, 200, 400),
                    List.of(
                            wire.read().status(),
                            wire.read().status(),
                            wire.read().status()));
            assertTrue(wire.isEnded());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/previews/" + TOKEN + " HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /api/v1/comment-status/" + TOKEN + "/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/comment-status/" + TOKEN + " HTTP/1.1\r\nHost: localhost\r\nHost: b\r\n\r\n",
                "GET /api/v1/comment-status/" + TOKEN + "\\ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/comment-status/" + TOKEN + "?x=1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/comment-status/" + TOKEN + "?%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /api/v1/comment-verifications/" + TOKEN + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: x\r\n"
                        + "Content-Length: 2\r\n\r\n{}",
                "PATCH /api/v1/comment-status/" + TOKEN
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /api/v1/previews/" + TOKEN
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: ;;\r\nAccept-Language: -\r\n\r\n"
            })
    void secrets_in_paths_are_not_logged(String request) throws IOException {
        try (CapturedLog log = new CapturedLog();
                Wire wire = new Wire(server)) {
            Wire.Response refused = wire.ask(request);
            assertTrue(refused.status() >= 400, refused.head());
            assertEquals(List.of("application/problem+json"), refused.header("Content-Type"));
            assertFalse(refused.body().contains(TOKEN), refused.body());
            assertFalse(log.text().contains(TOKEN), log.text());
            assertEquals(List.of(), log.errors());
        }
    }

    private Wire.Response refused(int status, String code, String request) throws IOException {
        try (CapturedLog log = new CapturedLog();
                Wire wire = new Wire(server)) {
            Wire.Response refused = wire.ask(request);
            assertEquals(status, refused.status(), refused.head());
            assertEquals(List.of("application/problem+json"), refused.header("Content-Type"));
            JsonPath problem = JsonPath.from(refused.body());
            assertEquals(code, problem.getString("code"));
            assertEquals(refused.header("X-Request-Id"), List.of(problem.getString("requestId")));
            assertTrue(wire.isEnded());
            assertEquals(List.of(), log.errors());
            return refused;
        }
    }
}
