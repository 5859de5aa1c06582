package io.klartext.platform.http.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bodies requests may have, and what is said about those that they may not have. */
@QuarkusTest
class BodyRulesTest {
    private final Client editor = Client.editor();

    @Test
    void a_patch_may_call_itself_json() {
        Story story = editor.writes("Geflickt");
        for (String type : new String[] {"application/json", "application/json; charset=utf-8"}) {
            new Answer(editor.request()
                            .contentType(type)
                            .header("If-Match", "*")
                            .body("{\"lead\":\"" + type.length() + "\"}")
                            .patch("/api/v1" + story.path()))
                    .is(200);
        }
        assertEquals("31", editor.get(story.path()).text("lead"));
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH,/api/v1/manage/tags/019d8611-b280-7bb4-81a0-eb6cca9fbd50,Accept-Patch,'application/json, application/merge-patch+json'",
        "POST,/api/v1/manage/tags,Accept-Post,application/json",
        "POST,/api/v1/manage/assets,Accept-Post,multipart/form-data",
        "POST,/api/v1/articles/a/comments,Accept-Post,application/json"
    })
    void another_media_type_is_told_the_right_one(String method, String path, String header, String types) {
        Answer refused = new Answer(Client.admin()
                        .request()
                        .contentType("text/csv")
                        .header("If-Match", "*")
                        .body("a,b")
                        .request(method, path))
                .refuses(415, "unsupported_media_type");
        assertEquals(types, refused.header(header));
        assertTrue(refused.text("detail").contains(types), refused.text("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-16", "UTF-7", "\"windows-1252\""})
    void text_in_another_encoding_is_a_415(String charset) {
        new Answer(editor.request()
                        .contentType("application/json;charset=" + charset)
                        .body("{\"name\":\"x\"}".getBytes(StandardCharsets.US_ASCII))
                        .post("/api/v1/manage/tags"))
                .refuses(415, "unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "utf8", "\"utf-8\"", "utf-8; profile=x"})
    void utf_8_may_be_named(String charset) {
        Answer made = new Answer(editor.request()
                .contentType("application/json; charset=" + charset)
                .body("{\"name\":\"\"}".getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/manage/tags"));
        assertEquals(422, made.status(), charset + " " + made.body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/articles",
        "GET,/api/v1/manage/tags",
        "DELETE,/api/v1/manage/tags/019d8611-b280-7bb4-81a0-eb6cca9fbd50",
        "POST,/api/v1/manage/tags/019d8611-b280-7bb4-81a0-eb6cca9fbd50/restore"
    })
    void a_body_where_none_belongs_is_a_400(String method, String path) {
        RequestSpecification request = Client.admin().request().header("If-Match", "*");
        Answer refused =
                new Answer(request.contentType("application/json").body("{}").request(method, path));
        refused.refuses(400, "bad_request");
        assertEquals("This request takes no body.", refused.text("detail"));
    }

    @Test
    void fields_and_forms_may_be_repeated() {
        Answer published = editor.writes(Json.of("headline", "Mehrfach", "body", Json.body("Ein Satz.")))
                .publish()
                .shownToReaders();
        String path = "/articles/" + published.text("slug");
        Answer answer = Client.reader()
                .get(path + "?fields=headline&include=html&fields=slug&include=text&fields=lead")
                .is(200);
        assertEquals(
                Set.of("headline", "slug", "lead", "bodyHtml", "bodyText"),
                answer.object("").keySet());
        assertEquals(
                List.of("Mehrfach"),
                Client.reader()
                        .get("/articles?ids=" + published.text("id") + "&ids=00000000-0000-7000-8000-000000000000")
                        .list("items.headline"));
        Client.admin()
                .get("/manage/articles?state=draft&state=published&limit=1")
                .is(200);
        Client.reader()
                .get("/changes?type=article.published&type=tag.created&limit=1")
                .is(200);
        Client.reader().get("/articles?fields=headline&fields=nothing").refuses(400, "invalid_parameter");
        Client.reader().get("/articles?fields=headline&fields=").refuses(400, "invalid_parameter");
        Client.reader().get("/articles?fields=a&fields=%7Bx%7D").refuses(400, "invalid_parameter");
        Client.reader().get("/articles?limit=1&limit=2").refuses(400, "invalid_parameter");
    }

    @Test
    void credentials_for_somebody_else_are_ignored_where_no_key_is_needed() {
        for (String other : new String[] {"Basic YTpi", "Digest username=\"a\"", "Negotiate abc"}) {
            assertEquals(200, read("/api/v1/articles", other));
            assertEquals(401, read("/api/v1/manage/me", other));
        }
        assertEquals(401, read("/api/v1/articles", "Bearer klartext_wrong"));
        assertEquals(401, read("/api/v1/articles", "Bearer"));
    }

    private static int read(String path, String authorization) {
        return Client.reader()
                .request()
                .header("Authorization", authorization)
                .get(path)
                .statusCode();
    }
}
