package io.klartext.platform.http.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON, and odd headers beside them: refused, and never an error of ours. */
@QuarkusTest
class BadBodiesTest {
    private final Client editor = Client.editor();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void only_utf_8_is_json(String charset) {
        post("{\"name\":\"Leica\"}".getBytes(Charset.forName(charset))).is(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0{", "\0\0\0", "\0", "\0{", "{\0\0\0", "\u00ff\u00fe\0\0", "\u00fe\u00ff", "\u00ff"})
    void a_body_that_begins_like_another_encoding_is_a_400(String bytes) {
        post(bytes.getBytes(StandardCharsets.ISO_8859_1)).is(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff", "\u00c3", "\u00ed\u00a0\u0080", "\u00c0\u00af", "\u00f8\u0088\u0080\u0080\u0080"})
    void text_that_is_not_utf_8_is_a_400(String bytes) {
        post(("{\"name\":\"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1))
                .is(400);
        post(("{\"" + bytes + "\":1}").getBytes(StandardCharsets.ISO_8859_1)).is(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept-Language|-",
                "Accept-Language|de-",
                "Accept-Language|-de",
                "Accept-Language|de;q=x",
                "Accept-Language|de;q=2",
                "Accept-Language|,",
                "Accept-Language|;",
                "Accept-Language|*-x",
                "Accept-Language|a_b",
                "Accept-Language|de_DE",
                "Accept|-",
                "Accept|/",
                "Accept|;;",
                "Accept|*/*;q=x",
                "Accept|application/json;q=",
                "Accept-Encoding|;q",
                "Accept-Charset|;;",
                "Prefer|;=",
                "X-Forwarded-For|;;",
                "Forwarded|for=\"",
                "Cookie|;;=",
                "If-Modified-Since|gestern",
                "If-Unmodified-Since|morgen",
                "Range|bytes=9-1",
                "Expect|nothing",
                "TE|;;",
                "Via|;;"
            })
    void an_odd_header_is_no_error_of_ours(String header, String value) {
        for (String body : List.of("{\"name\":\"\"}", "{", "{\"name\":7}")) {
            Answer answer = new Answer(editor.request()
                    .header(header, value)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/manage/tags"));
            assertTrue(answer.status() >= 400 && answer.status() < 500, header + ": " + value + " " + answer.body());
        }
        int read =
                editor.request().header(header, value).get("/api/v1/articles").statusCode();
        assertTrue(read < 500, header + ": " + value + " " + read);
    }

    @Test
    void languages_that_are_understood_are_kept() {
        for (String languages : List.of("de", "de-AT, de;q=0.9, *;q=0.1", "zh-Hans-CN")) {
            Answer refused = new Answer(editor.request()
                    .header("Accept-Language", languages)
                    .contentType(ContentType.JSON)
                    .body("{\"name\":\"\"}")
                    .post("/api/v1/manage/tags"));
            assertEquals(422, refused.status(), refused.body());
        }
    }

    private Answer post(byte[] body) {
        RequestSpecification request = editor.request().contentType("application/json");
        Answer answer = new Answer(request.body(body).post("/api/v1/manage/tags"));
        assertEquals("application/problem+json", answer.response().contentType());
        return answer;
    }
}
