package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of articles with bodies are large: they are short, and readers who do not read them do not fill the memory. */
@QuarkusTest
class PagesWithBodiesTest {
    private static final String LONG = "x".repeat(99_000);

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"fields=body", "fields=slug,body", "include=html", "fields=slug&include=text"})
    void a_page_with_bodies_is_short(String members) {
        for (String path : List.of("/articles", "/manage/articles")) {
            Client.editor().get(path + "?limit=20&" + members).is(200);
            Client.editor().get(path + "?limit=21&" + members).refuses(400, "invalid_parameter");
            Client.editor().get(path + "?limit=100&fields=headline,lead").is(200);
        }
    }

    @Test
    void answers_that_nobody_reads_are_bounded() throws IOException {
        Client editor = Client.editor();
        for (int article = 0; article < 8; article++) {
            editor.writes(Json.of(
                            "headline",
                            "Sehr lang " + article,
                            "body",
                            Json.body(LONG, LONG, LONG, LONG, LONG, LONG),
                            "locale",
                            "pt"))
                    .publish();
        }
        List<Wire> lazy = new ArrayList<>();
        try {
            boolean refused = false;
            // Each page has other parameters, so that none comes from memory.
            for (int page = 0; page < 40 && !refused; page++) {
                Client.reader()
                        .get("/articles?locale=pt&limit=8&fields=headline")
                        .is(200);
                Wire wire = new Wire(server);
                lazy.add(wire);
                wire.send("GET /api/v1/articles?locale=pt&include=html&fields=body&limit=8&count=exact"
                        + "&sort=headline".repeat(page % 2)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json;q=0."
                        + (page % 9 + 1) + "\r\nAuthorization: Basic " + page + "\r\n\r\n");
                refused = wire.startsWith("HTTP/1.1 503");
            }
            assertTrue(refused);
            Client.reader().get("/articles?locale=pt&fields=headline").is(200);
        } finally {
            for (Wire wire : lazy) {
                wire.reset();
            }
        }
        Client.reader().get("/articles?locale=pt&limit=1&fields=body").is(200);
    }
}
