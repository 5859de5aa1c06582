package io.klartext.platform.http.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.event.CacheGroup;
import io.klartext.testing.Changes;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The answer to a write tells what it made outdated, and its number. */
@QuarkusTest
class WriteHeadersTest {
    private static final Client EDITOR = Client.editor();

    @Inject
    Changes changes;

    @Test
    void a_write_names_the_groups_that_it_made_outdated() {
        Story story = EDITOR.writes("Kielholen am Kai");
        Response published = publish(story, EDITOR.request());
        String groups = published.header("Cache-Group-Invalidation");
        assertTrue(groups.contains("\"" + CacheGroup.of("a", UUID.fromString(story.id())) + "\""), groups);
        assertTrue(groups.matches("\"[\\w-]+\"(, \"[\\w-]+\")*"), "a list of strings (RFC 9651): " + groups);
    }

    @Test
    void a_write_that_readers_do_not_see_and_a_read_name_no_groups() {
        Story story = EDITOR.writes("Kielholen im Dock");
        Response changed = EDITOR.request()
                .header("If-Match", tag(story))
                .contentType(ContentType.JSON)
                .body(Json.of("lead", "Noch geheim").toString())
                .patch("/api/v1/manage/articles/" + story.id());
        assertEquals(200, changed.statusCode());
        assertNull(changed.header("Cache-Group-Invalidation"));
        assertNull(changed.header("Content-Sequence"));
        assertNull(EDITOR.request().get("/api/v1/manage/articles").header("Cache-Group-Invalidation"));
    }

    @Test
    void a_write_tells_its_number_if_asked() {
        Story story = EDITOR.writes("Kielholen auf Anfrage");
        Response published = publish(story, EDITOR.request().header("Prefer", "content-sequence"));
        long number = Long.parseLong(published.header("Content-Sequence"));
        assertEquals("content-sequence", published.header("Preference-Applied"));
        assertEquals(changes.last(), number);
        Response read = Client.reader()
                .request()
                .header("Min-Sequence", Long.toString(number))
                .get("/api/v1/articles/" + published.path("slug"));
        assertEquals(200, read.statusCode());
    }

    @Test
    void preferences_do_not_replace_each_other() {
        Story story = EDITOR.writes("Kielholen mit Rücksicht");
        Response merged = EDITOR.request()
                .header("If-Match", tag(story))
                .header("Prefer", "merge, content-sequence")
                .contentType(ContentType.JSON)
                .body(Json.of("lead", "Beides").toString())
                .patch("/api/v1/manage/articles/" + story.id());
        assertEquals(200, merged.statusCode());
        assertEquals("merge, content-sequence", merged.header("Preference-Applied"));
    }

    private static Response publish(Story story, RequestSpecification request) {
        Response published =
                request.header("If-Match", tag(story)).post("/api/v1/manage/articles/" + story.id() + "/publish");
        assertEquals(200, published.statusCode(), published.asString());
        return published;
    }

    private static String tag(Story story) {
        return "\"" + story.version() + "\"";
    }
}
