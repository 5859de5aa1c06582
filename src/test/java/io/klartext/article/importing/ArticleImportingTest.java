package io.klartext.article.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An article of another system is taken over once, however often it is sent. */
@QuarkusTest
class ArticleImportingTest {
    private static final String PATH = "/manage/article-imports";

    private final Client editor = Client.editor();

    private static Json order(String externalId, Json article) {
        return Json.of("source", "altes-cms", "externalId", externalId, "article", article);
    }

    @Test
    void an_article_is_created_first_and_replaced_afterwards() {
        Json article = Json.of("headline", "Aus dem alten System", "bodyMarkdown", "Ein *Satz*.");
        Answer created = editor.post(PATH, order("4711", article)).is(201);
        Answer again = editor.post(PATH, order("4711", article)).is(200);
        assertEquals(created.text("id"), again.text("id"));
        assertEquals(1, again.number("version"));
        assertTrue(again.header("Location").endsWith("/manage/articles/" + created.text("id")));
        Json corrected = Json.of("headline", "Berichtigt", "bodyMarkdown", "Ein *Satz*.");
        assertEquals(2, editor.post(PATH, order("4711", corrected)).is(200).number("version"));
        assertEquals(
                "Berichtigt",
                editor.get("/manage/articles/" + created.text("id")).text("headline"));
    }

    @Test
    void an_article_is_found_by_the_name_it_had() {
        String id = editor.post(PATH, order("zu/finden?", Json.of("headline", "Gesucht")))
                .is(201)
                .text("id");
        assertEquals(
                List.of(id),
                editor.get("/manage/articles?source={source}&externalId={id}", "altes-cms", "zu/finden?")
                        .is(200)
                        .list("items.id"));
        assertEquals(
                List.of(),
                editor.get("/manage/articles?source=anderes-cms&externalId=4711")
                        .list("items"));
        editor.get("/manage/articles?externalId=4711").refuses(400, "invalid_parameter");
    }

    @Test
    void of_equal_imports_at_once_one_creates_the_article() {
        Json article = order("gleichzeitig", Json.of("headline", "Gleichzeitig"));
        List<Answer> answers = Parallel.run(4, number -> editor.post(PATH, article));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(
                1, answers.stream().map(answer -> answer.text("id")).distinct().count());
    }

    @Test
    void the_date_of_an_imported_article_is_corrected_while_it_is_public() {
        String tag = editor.makesTag("Mit altem Datum");
        Json draft = Json.of(
                "headline",
                "Mit falschem Datum",
                "body",
                Json.body("Ein Satz."),
                "tags",
                Json.array(Json.of("slug", tag)));
        String id = editor.post(PATH, order("falsches-datum", draft)).is(201).text("id");
        String path = "/manage/articles/" + id;
        editor.act(path + "/publish", 1).is(200);
        Answer corrected = editor.act(path + "/publish", 1, Json.of("publishAt", "2017-05-04T10:00:00Z"))
                .is(200);
        assertEquals("2017-05-04T10:00:00Z", corrected.text("publication.publishedAt"));
        editor.patch(path, "*", Json.of("lead", "Neu")).is(200);
        editor.act(path + "/publish", 2).is(200);
        Answer shown = Client.reader()
                .get("/articles?tag=" + tag + "&publishedBefore=2017-05-05T00:00:00Z")
                .is(200);
        assertEquals(List.of("2017-05-04T10:00:00Z"), shown.list("items.publishedAt"));
        assertEquals(List.of("2017-05-04T10:00:00Z"), shown.list("items.updatedAt"));
        editor.act(path + "/publish", 2, Json.of("publishAt", "2018-05-04T10:00:00Z"))
                .is(200);
        assertEquals(
                "2018-05-04T10:00:00Z",
                Client.reader().get("/articles/" + id).is(200).text("publishedAt"));

        String own = editor.writes("Von uns").publish().id();
        Answer refused = editor.act(
                        "/manage/articles/" + own + "/publish", 1, Json.of("publishAt", "2017-05-04T10:00:00Z"))
                .refuses(422, "invalid_content");
        assertEquals(List.of("already_published"), refused.list("errors.code"));
    }

    @Test
    void mistakes_are_named_where_they_are() {
        Json wrong = Json.of("headline", "x".repeat(301), "slug", "Nicht Erlaubt");
        assertEquals(
                List.of("/article/headline", "/article/slug"),
                editor.post(PATH, order("falsch", wrong))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
        assertEquals(
                List.of("/source"),
                editor.post(PATH, Json.of("source", "Kein Name", "externalId", "1", "article", Json.of()))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
    }

    @Test
    void an_author_does_not_replace_what_others_imported_and_the_trash_is_no_place_to_import_to() {
        String id = editor.post(PATH, order("fremd", Json.of("headline", "Fremd")))
                .is(201)
                .text("id");
        Client.author().post(PATH, order("fremd", Json.of("headline", "Meins"))).refuses(403, "forbidden");
        editor.delete("/manage/articles/" + id, 1).is(200);
        editor.post(PATH, order("fremd", Json.of("headline", "Noch einmal"))).refuses(409, "in_trash");
    }
}
