package io.klartext.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What came back, with the questions that tests ask. */
public record Answer(Response response) {
    /** The same answer, if it has that status. */
    public Answer is(int status) {
        assertEquals(status, response.statusCode(), () -> response.asString());
        return this;
    }

    /** The same answer, if it is a problem document with that status and code. */
    public Answer refuses(int status, String code) {
        is(status);
        assertEquals("application/problem+json", response.contentType());
        assertEquals(code, text("code"));
        return this;
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.header(name);
    }

    /** All headers of that name as one (RFC 9110, section 5.2). */
    public String headers(String name) {
        return String.join(", ", response.headers().getValues(name));
    }

    public String body() {
        return response.asString();
    }

    public Object value(String path) {
        return response.path(path);
    }

    public Map<String, Object> object(String path) {
        return response.path(path);
    }

    public String text(String path) {
        return response.path(path);
    }

    public int number(String path) {
        return response.path(path);
    }

    public <T> List<T> list(String path) {
        return response.path(path);
    }
}
